import { html, raw } from 'hono/html';
import { catalogue, type ProblemCode, problemCodes } from '../../lib/problems/catalogue.ts';
import { type Language, languages, type Text } from '../../lib/problems/text.ts';

const directions: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', ar: 'rtl' };
const words = {
  title: { en: 'Problems and their cures', ar: 'المشكلات وحلولها' },
  meaning: { en: 'What it means', ar: 'المعنى' },
  cure: { en: 'How to mend it', ar: 'طريقة المعالجة' },
  status: { en: 'HTTP status', ar: 'رمز حالة HTTP' },
  all: { en: 'All problems', ar: 'جميع المشكلات' },
  name: { en: 'Insaf', ar: 'إنصاف' },
  home: { en: 'Go to the start page', ar: 'اذهب إلى صفحة البداية' },
} as const satisfies Record<string, Text>;

/** Own style sheet of the help pages; logical properties, so that it serves both directions. */
export const problemStyle = `:root{color-scheme:light}
body{font:1.05rem/1.7 "Noto Sans","Noto Sans Arabic",system-ui,sans-serif;margin:0;color:#0b0c0c;background:#fff}
header{background:#0b4f55;border-block-end:1px solid #083a3f}
header a{color:#fff;display:inline-block;font-size:1.375rem;font-weight:700;min-height:44px;line-height:44px}
header p,main,footer p{margin:0 auto;max-inline-size:60rem;padding:.5rem 1rem}
main{padding-block:1.5rem 2rem}
footer{background:#eef4f4;border-block-start:4px solid #0b4f55}
h1{font-size:2rem;line-height:1.3}h2{font-size:1.5rem;line-height:1.3}h3{font-size:1.2rem}
a{color:#0b5a7a;text-underline-offset:.2em}
a:focus{background:#fd0;color:#0b0c0c;outline:3px solid transparent;box-shadow:0 3px #0b0c0c}
section+section{border-block-start:1px solid #9fc3c4;margin-block-start:2rem;padding-block-start:1rem}
li{margin-block:.4rem}
code{font-family:ui-monospace,monospace;font-size:.95em;overflow-wrap:anywhere}
@media print{header,footer{display:none}}`;

/** Both languages, the reader's own first. */
const inOrder = (first: Language): Language[] => [first, ...languages.filter((other) => other !== first)];

/** Turns `code` in back quotes into an element of its own direction; the rest is escaped. */
const marked = (text: string) =>
  text
    .split('`')
    .map((part, index) =>
      index % 2 === 1 ? html`<code dir="ltr">${part}</code>` : html`<span>${part}</span>`,
    );

const page = (language: Language, title: string, body: unknown) => html`<!doctype html>
<html lang="${language}" dir="${directions[language]}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/problems/style.css" />
  </head>
  <body>
    <header>
      <p><a href="/console">${words.name[language]}</a></p>
    </header>
    <main>${body}</main>
    <footer>
      <p><a href="/console">${words.home[language]}</a></p>
    </footer>
  </body>
</html>`;

/** The first language's title is the heading of the page; the other's is the heading of its own section. */
function inLanguage(code: ProblemCode, language: Language, isFirst: boolean) {
  const { title, meaning, cure, status } = catalogue[code];
  const [heading, below] = [raw(isFirst ? 'h1' : 'h2'), raw(isFirst ? 'h2' : 'h3')];
  return html`<section lang="${language}" dir="${directions[language]}">
    <${heading}>${title[language]}</${heading}>
    <${below}>${words.meaning[language]}</${below}>
    <p>${marked(meaning[language])}</p>
    <${below}>${words.cure[language]}</${below}>
    <p>${marked(cure[language])}</p>
    <p>${words.status[language]}: <bdi>${status}</bdi>. <code dir="ltr">${code}</code></p>
    <p><a href="/problems">${words.all[language]}</a></p>
  </section>`;
}

/** The help page of one problem, in both languages. */
export const problemPage = (code: ProblemCode, language: Language) =>
  page(
    language,
    catalogue[code].title[language],
    inOrder(language).map((each) => inLanguage(code, each, each === language)),
  );

const entry = (code: ProblemCode, language: Language) =>
  html`<li><a href="/problems/${code}">${catalogue[code].title[language]}</a> <code dir="ltr">${code}</code></li>`;

/** Every problem there is, in both languages. */
export const problemIndexPage = (language: Language) =>
  page(
    language,
    words.title[language],
    inOrder(language).map(
      (each, at) => html`<section lang="${each}" dir="${directions[each]}">
        ${at === 0 ? html`<h1>${words.title[each]}</h1>` : html`<h2>${words.title[each]}</h2>`}
        <ul>
          ${problemCodes.map((code) => entry(code, each))}
        </ul>
      </section>`,
    ),
  );
