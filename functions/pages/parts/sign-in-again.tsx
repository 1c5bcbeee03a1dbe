import type { FC } from 'hono/jsx';
import type { Text } from '../../../lib/problems/text.ts';
import type { Form } from '../form.ts';
import type { Reader } from '../reader.ts';
import { CarriedFields } from './carried-fields.tsx';
import { PostForm, Send } from './form.tsx';

const words = {
  title: { en: 'You have been signed out', ar: 'انتهت جلستك' },
  kept: {
    en: 'Nothing that you typed is lost. Sign in again in a new tab, then come back here and send it.',
    ar: 'لم يضِع شيء مما كتبته. سجّل الدخول من جديد في نافذة أخرى ثم عُد إلى هنا وأرسله.',
  },
  signIn: { en: 'Sign in (opens a new tab)', ar: 'تسجيل الدخول (نافذة جديدة)' },
  send: { en: 'I have signed in: send it', ar: 'سجّلت الدخول: أرسِل' },
} as const satisfies Record<string, Text>;

/** Shown when a form arrives after its session ended: it carries what was typed over the sign-in. */
export const SignInAgain: FC<{ reader: Reader; form: Form }> = ({ reader, form }) => (
  <>
    <h1 class="govuk-heading-l">{reader.say(words.title)}</h1>
    <p class="govuk-body">{reader.say(words.kept)}</p>
    <p class="govuk-body">
      <a class="govuk-link" href="/console/sign-in?to=/console" target="_blank" rel="noopener">
        {reader.say(words.signIn)}
      </a>
    </p>
    <PostForm>
      <CarriedFields form={form} />
      <Send>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

export const signInAgainTitle = (reader: Reader): string => reader.say(words.title);
