import type { FC } from 'hono/jsx';
import type { Text } from '../../../lib/problems/text.ts';
import type { Reader } from '../reader.ts';

const words = {
  title: { en: 'You are not signed in', ar: 'لم يتم تسجيل دخولك' },
  why: {
    en: 'The sign-in was stopped, or the account may not be used here. Nothing was changed.',
    ar: 'أُوقف تسجيل الدخول، أو لا يجوز استعمال الحساب هنا. ولم يتغير شيء.',
  },
  again: { en: 'Try to sign in again', ar: 'حاول تسجيل الدخول مجددًا' },
  home: { en: 'Go to the start page', ar: 'اذهب إلى صفحة البداية' },
} as const satisfies Record<string, Text>;

/** After the issuer refused, or the person went no further: what happened, and both ways on. */
export const NotSignedIn: FC<{ reader: Reader; home: string | undefined }> = ({ reader, home }) => (
  <>
    <h1 class="govuk-heading-l">{reader.say(words.title)}</h1>
    <p class="govuk-body">{reader.say(words.why)}</p>
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
