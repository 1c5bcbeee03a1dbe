import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Text } from '../../../lib/problems/text.ts';
import type { DemoPerson } from './demo-people.ts';

type Markup = ReturnType<typeof html>;
const style = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
main{max-width:26rem;margin:3rem auto;padding:0 1rem}
label,p,h1{margin:1rem 0 .25rem}label{display:block}
select,input,button{font:inherit;box-sizing:border-box;width:100%;padding:.6rem;min-height:2.75rem}
button{margin-top:1rem;cursor:pointer}[role=alert]{border-inline-start:.3rem solid;padding-inline-start:.75rem}
code{font-size:1.5rem;letter-spacing:.1em}`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** No script, no frame, nothing from elsewhere. `form-action` stays open: browsers apply it to the way back as well. */
export const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Both languages one under the other. `dir="auto"` lets the first letter say which way a line runs. */
const both = ({ en, ar }: Text): Markup =>
  html`<span lang="en" dir="auto">${en}</span> <span lang="ar" dir="auto">${ar}</span>`;

const page = (title: Text, body: Markup): string =>
  `${html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.en} · ${title.ar}</title><style>${raw(style)}</style></head>
<body><main><h1>${both(title)}</h1>${body}</main></body></html>`}`;

const signIn: Text = { en: 'Sign in', ar: 'تسجيل الدخول' };
const go: Text = { en: 'Continue', ar: 'متابعة' };
const cancel: Text = { en: 'Cancel', ar: 'إلغاء' };

/** Where a demo person signs in. @param refused whether the password did not match just now. */
export const signInPage = (people: readonly DemoPerson[], refused: boolean): string =>
  page(
    signIn,
    html`${refused ? html`<p role="alert">${both({ en: 'The password is not right.', ar: 'كلمة المرور غير صحيحة.' })}</p>` : ''}
<form method="post"><label for="email">${both({ en: 'Demo account', ar: 'حساب تجريبي' })}</label>
<select id="email" name="email" autocomplete="username">${people.map(
      ({ email, does }) => html`<option value="${email}">${email} · ${does.en} · ${does.ar}</option>`,
    )}</select>
<label for="password">${both({ en: 'Password', ar: 'كلمة المرور' })}</label>
<input id="password" name="password" type="password" autocomplete="current-password">
<button type="submit">${both(signIn)}</button>
<button type="submit" name="cancel" value="yes">${both(cancel)}</button></form>`,
  );

/** A title and one sentence. */
export const messagePage = (title: Text, sentence: Text): string =>
  page(title, html`<p>${both(sentence)}</p>`);

interface HiddenForm {
  action: string;
  xsrf: string;
}

/** Where a person types the code that a command line shows. */
export const deviceCodePage = ({ action, xsrf }: HiddenForm, refused: boolean): string =>
  page(
    { en: 'Connect a device', ar: 'ربط جهاز' },
    html`${refused ? html`<p role="alert">${both({ en: 'That code is not known, or is too old.', ar: 'هذا الرمز غير معروف أو انتهت صلاحيته.' })}</p>` : ''}
<form method="post" action="${action}"><input type="hidden" name="xsrf" value="${xsrf}">
<label for="user_code">${both({ en: 'The code your device shows', ar: 'الرمز الظاهر على جهازك' })}</label>
<input id="user_code" name="user_code" autocomplete="off" autocapitalize="characters" spellcheck="false">
<button type="submit">${both(go)}</button></form>`,
  );

/** Where a person says that the code on the device is the one on this page. */
export const deviceConfirmPage = ({ action, xsrf }: HiddenForm, userCode: string): string =>
  page(
    { en: 'Is this the code on your device?', ar: 'هل هذا هو الرمز الظاهر على جهازك؟' },
    html`<p><code dir="ltr">${userCode}</code></p>
<form method="post" action="${action}"><input type="hidden" name="xsrf" value="${xsrf}">
<input type="hidden" name="user_code" value="${userCode}">
<button type="submit" name="confirm" value="yes">${both({ en: 'Yes, connect it', ar: 'نعم، اربطه' })}</button>
<button type="submit" name="abort" value="yes">${both(cancel)}</button></form>`,
  );

/** Asks before signing out. */
export const signOutPage = ({ action, xsrf }: HiddenForm): string =>
  page(
    { en: 'Sign out?', ar: 'تسجيل الخروج؟' },
    html`<form method="post" action="${action}"><input type="hidden" name="xsrf" value="${xsrf}">
<button type="submit" name="logout" value="yes">${both({ en: 'Sign out', ar: 'تسجيل الخروج' })}</button>
<button type="submit">${both({ en: 'Stay signed in', ar: 'البقاء' })}</button></form>`,
  );
