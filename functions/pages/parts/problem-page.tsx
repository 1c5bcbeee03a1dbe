import type { FC } from 'hono/jsx';
import type { Text } from '../../../lib/problems/text.ts';
import type { ProblemBody } from '../../http/words/problem-body.ts';
import type { Reader } from '../reader.ts';
import { CarriedFields, type CarriedInPage } from './carried-fields.tsx';
import { PostForm, Send } from './form.tsx';
import { Code } from './marks.tsx';

const words = {
  number: { en: 'If you ask for help, give this number:', ar: 'إذا طلبت المساعدة فاذكر هذا الرقم:' },
  again: { en: 'Try again', ar: 'حاول مجددًا' },
  kept: {
    en: 'What you typed is kept in this page. Wait a moment, then send it again: it counts once.',
    ar: 'ما كتبته محفوظ في هذه الصفحة. انتظر قليلًا ثم أرسله من جديد: يُحتسب مرة واحدة.',
  },
  keptForLater: {
    en: 'What you typed is kept in this page. Once what stands above is mended, send it again from here: it counts once.',
    ar: 'ما كتبته محفوظ في هذه الصفحة. بعد معالجة ما ورد أعلاه أرسله من هنا من جديد: يُحتسب مرة واحدة.',
  },
  send: { en: 'Send it again', ar: 'أرسله من جديد' },
  meaning: { en: 'What this message means', ar: 'معنى هذه الرسالة' },
  start: { en: 'Go to the start page', ar: 'اذهب إلى صفحة البداية' },
} as const satisfies Record<string, Text>;

interface Props {
  reader: Reader;
  problem: ProblemBody;
  /** Where the person begins. */
  home: string;
  /** The same address, where asking once more may go well. */
  again: string | undefined;
  /** What was typed into a form that may go well in a moment, or once somebody has seen to it. */
  typed?: CarriedInPage | undefined;
  /** It may go well in a moment. */
  isLater: boolean;
}

/** A refusal as a page: what happened, how to mend it, and the number under which the log has it. */
export const ProblemPage: FC<Props> = ({ reader, problem, home, again, typed, isLater }) => (
  <>
    <h1 class="govuk-heading-l">{problem.title}</h1>
    <p class="govuk-body">{problem.detail}</p>
    {problem.errors && (
      <ul class="govuk-list govuk-list--bullet">
        {problem.errors.map(({ message }) => (
          <li>{message}</li>
        ))}
      </ul>
    )}
    {typed && (
      <PostForm isWithFile={typed.form.isWithFile}>
        <p class="govuk-body">{reader.say(isLater ? words.kept : words.keptForLater)}</p>
        <CarriedFields {...typed} />
        <Send>{reader.say(words.send)}</Send>
      </PostForm>
    )}
    <p class="govuk-body">
      {reader.say(words.number)} <Code>{problem.instance.replace('urn:request:', '')}</Code>
    </p>
    <ul class="insaf-ways">
      {again && (
        <li>
          <a class="govuk-link" href={again}>
            {reader.say(words.again)}
          </a>
        </li>
      )}
      <li>
        <a class="govuk-link" href={home}>
          {reader.say(words.start)}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`/problems/${problem.code}`}>
          {reader.say(words.meaning)}
        </a>
      </li>
    </ul>
  </>
);
