import type { FC } from 'hono/jsx';
import type { Text } from '../../../lib/problems/text.ts';
import type { Reader } from '../reader.ts';
import { PostForm, Send } from './form.tsx';

const words = {
  title: { en: 'You are not signed in', ar: 'لم يتم تسجيل دخولك' },
  stopped: {
    en: 'The sign-in was stopped, or the account may not be used here. Nothing was changed.',
    ar: 'أُوقف تسجيل الدخول، أو لا يجوز استعمال الحساب هنا. ولم يتغير شيء.',
  },
  notAsked: {
    en: 'We tried twice. Either this browser keeps no cookies, or the sign-in service still knows the person before you and did not ask who you are. Sign out there, then sign in here; if that does not help, allow cookies for this site.',
    ar: 'حاولنا مرتين. إما أن هذا المتصفح لا يحفظ ملفات تعريف الارتباط، أو أن خدمة تسجيل الدخول ما زالت تعرف من كان قبلك ولم تسأل عن هويتك. سجّل الخروج هناك أولًا ثم سجّل الدخول هنا، وإن لم ينفع ذلك فاسمح بملفات تعريف الارتباط لهذا الموقع.',
  },
  leave: { en: 'Sign out of the sign-in service', ar: 'سجّل الخروج من خدمة تسجيل الدخول' },
  again: { en: 'Try to sign in again', ar: 'حاول تسجيل الدخول مجددًا' },
  home: { en: 'Go to the start page', ar: 'اذهب إلى صفحة البداية' },
} as const satisfies Record<string, Text>;

/** Somebody went no further; or whoever came back could not be let in, twice. */
export type WhyNotSignedIn = 'stopped' | 'notAsked';

interface Props {
  reader: Reader;
  home: string | undefined;
  why: WhyNotSignedIn;
}

/** After a sign-in that led nowhere: what happened, and the ways on. */
export const NotSignedIn: FC<Props> = ({ reader, home, why }) => (
  <>
    <h1 class="govuk-heading-l">{reader.say(words.title)}</h1>
    <p class="govuk-body">{reader.say(words[why])}</p>
    {why === 'notAsked' && (
      <PostForm action="/console/sign-out">
        <Send isSecondary>{reader.say(words.leave)}</Send>
      </PostForm>
    )}
    <p class="govuk-body">
      <a class="govuk-button" href="/console/sign-in">
        {reader.say(words.again)}
      </a>
    </p>
    {home && (
      <p class="govuk-body">
        <a class="govuk-link" href={home}>
          {reader.say(words.home)}
        </a>
      </p>
    )}
  </>
);

export const notSignedInTitle = (reader: Reader): string => reader.say(words.title);
