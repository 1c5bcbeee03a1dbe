import type { FC } from 'hono/jsx';
import type { Text } from '../../../lib/problems/text.ts';
import type { Reader } from '../reader.ts';
import { CarriedFields, type CarriedInPage } from './carried-fields.tsx';
import { PostForm, Send } from './form.tsx';
import { stayPath } from './session-notice.tsx';

const words = {
  title: { en: 'You have been signed out', ar: 'انتهت جلستك' },
  kept: {
    en: 'Nothing that you typed is lost, and nothing was sent yet. Sign in: you come back to the form with everything that you typed.',
    ar: 'لم يضِع شيء مما كتبته، ولم يُرسل شيء بعد. سجّل الدخول وستعود إلى النموذج وفيه كل ما كتبته.',
  },
  signIn: { en: 'Sign in and go on', ar: 'سجّل الدخول وتابع' },
  carried: {
    en: 'Nothing that you typed is lost. Sign in again in a new tab, then come back here and send it.',
    ar: 'لم يضِع شيء مما كتبته. سجّل الدخول من جديد في نافذة أخرى ثم عُد إلى هنا وأرسله.',
  },
  signInThere: { en: 'Sign in (opens a new tab)', ar: 'تسجيل الدخول (نافذة جديدة)' },
  send: { en: 'I have signed in: send it', ar: 'سجّلت الدخول: أرسِل' },
} as const satisfies Record<string, Text>;

interface Props {
  reader: Reader;
  /** What only this page carries: a file, or more than a browser keeps. */
  carried: CarriedInPage | undefined;
  /** Where the form is shown again with what was typed. */
  back: string;
}

const InThisPage: FC<{ reader: Reader; carried: CarriedInPage }> = ({ reader, carried }) => (
  <>
    <p class="govuk-body">{reader.say(words.carried)}</p>
    <p class="govuk-body">
      <a
        class="govuk-link"
        href={`/console/sign-in?${new URLSearchParams({ to: stayPath })}`}
        target="_blank"
        rel="noopener"
      >
        {reader.say(words.signInThere)}
      </a>
    </p>
    <PostForm isWithFile={carried.form.isWithFile}>
      <CarriedFields {...carried} />
      <Send>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

/** Shown when a form arrives after its session ended: the way over the sign-in, and back to what was typed. */
export const SignInAgain: FC<Props> = ({ reader, carried, back }) => (
  <>
    <h1 class="govuk-heading-l">{reader.say(words.title)}</h1>
    {carried ? (
      <InThisPage reader={reader} carried={carried} />
    ) : (
      <>
        <p class="govuk-body">{reader.say(words.kept)}</p>
        <p class="govuk-body">
          <a class="govuk-button" href={`/console/sign-in?${new URLSearchParams({ to: back })}`}>
            {reader.say(words.signIn)}
          </a>
        </p>
      </>
    )}
  </>
);

export const signInAgainTitle = (reader: Reader): string => reader.say(words.title);
