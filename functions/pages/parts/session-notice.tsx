import type { FC } from 'hono/jsx';
import type { Text } from '../../../lib/problems/text.ts';
import { sessionScript } from '../assets/asset-files.ts';
import type { Reader } from '../reader.ts';

/** Where a sign-in in another tab ends that was only made to stay signed in. */
export const stayPath = '/console/stay';

const words = {
  soon: {
    en: 'You will be signed out within five minutes. What you typed is not lost.',
    ar: 'ستنتهي جلستك خلال خمس دقائق. ولن يضيع ما كتبته.',
  },
  over: {
    en: 'You have been signed out. What you typed is not lost: sign in, then go on here.',
    ar: 'انتهت جلستك. لم يضِع ما كتبته: سجّل الدخول ثم تابع هنا.',
  },
  stay: { en: 'Stay signed in (opens a new tab)', ar: 'ابقَ مسجّل الدخول (نافذة جديدة)' },
  again: { en: 'Sign in (opens a new tab)', ar: 'تسجيل الدخول (نافذة جديدة)' },
  stayedTitle: { en: 'You are signed in', ar: 'أنت مسجّل الدخول' },
  stayed: {
    en: 'Close this tab and go on with your form in the other one.',
    ar: 'أغلق هذه النافذة وتابع نموذجك في النافذة الأخرى.',
  },
} as const satisfies Record<string, Text>;

const Line: FC<{ when: 'soon' | 'over'; what: string; how: string }> = ({ when, what, how }) => (
  <p class="govuk-body insaf-session__line" data-when={when} hidden>
    {what}{' '}
    <a
      class="govuk-link"
      href={`/console/sign-in?${new URLSearchParams({ to: stayPath })}`}
      target="_blank"
      rel="noopener"
    >
      {how}
    </a>
  </p>
);

/** Below a form of somebody who is signed in: the script shows a line of it once the session is about to end. */
export const SessionNotice: FC<{ reader: Reader }> = ({ reader }) => (
  <>
    <div id="insaf-session" class="insaf-session" role="status">
      <Line when="soon" what={reader.say(words.soon)} how={reader.say(words.stay)} />
      <Line when="over" what={reader.say(words.over)} how={reader.say(words.again)} />
    </div>
    <script src={`/console/assets/${sessionScript}`} defer />
  </>
);

export const stayedTitle = (reader: Reader): string => reader.say(words.stayedTitle);

/** After a sign-in in another tab. */
export const Stayed: FC<{ reader: Reader }> = ({ reader }) => (
  <>
    <h1 class="govuk-heading-l">{reader.say(words.stayedTitle)}</h1>
    <p class="govuk-body">{reader.say(words.stayed)}</p>
  </>
);
