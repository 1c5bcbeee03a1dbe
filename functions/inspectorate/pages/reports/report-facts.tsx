import type * as z from 'zod';
import type { Report } from '../../../../lib/domain/reports/report.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { Summary } from '../../../pages/parts/summary.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { allegationWords } from '../../../pages/words/allegations.ts';
import { governorateNames } from '../../../pages/words/places.ts';
import { bestInterestWords, channelWords, reportStateWords, urgencyWords } from '../report-words.ts';
import { type AskedFor, consentWords } from './consent-fields.tsx';

type OneReport = z.output<typeof Report>;

const words = {
  told: { en: 'What was told', ar: 'ما قيل' },
  nothing: { en: 'Nothing in words: only a signal.', ar: 'لا كلمات: إشارة فقط.' },
  self: { en: 'it happened to them', ar: 'حدث له' },
  witness: { en: 'they saw it', ar: 'شهده' },
  elsewhere: { en: 'another employer or time', ar: 'صاحب عمل آخر أو وقت آخر' },
  urgency: { en: 'Urgency', ar: 'الاستعجال' },
  channel: { en: 'How it came', ar: 'كيف وصل' },
  language: { en: 'Language', ar: 'اللغة' },
  received: { en: 'Received', ar: 'ورد في' },
  contract: { en: 'Contract', ar: 'العقد' },
  employer: { en: 'Employer', ar: 'صاحب العمل' },
  state: { en: 'State', ar: 'الحالة' },
  happened: { en: 'Last day on which it happened', ar: 'آخر يوم حدث فيه' },
  asTold: { en: 'Employer, as it was said', ar: 'صاحب العمل كما قيل' },
  child: { en: 'Does acting on it serve the child?', ar: 'هل يخدم التصرفُ الطفلَ؟' },
} as const satisfies Record<string, Text>;

interface Props {
  reader: Reader;
  report: OneReport;
}

/** What was told, thing by thing. */
export const Told = ({ reader, report }: Props) => (
  <>
    <h2 class="govuk-heading-m">{reader.say(words.told)}</h2>
    {report.allegations.length === 0 ? (
      <p class="govuk-body">{reader.say(words.nothing)}</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {report.allegations.map(({ code, relation }) => (
          <li>
            {reader.say(allegationWords(code))} ({reader.say(words[relation])})
          </li>
        ))}
      </ul>
    )}
  </>
);

const answered = (report: OneReport, name: AskedFor, reader: Reader): string | undefined => {
  const answer = report.consent?.[name];
  return answer && reader.say(consentWords[answer]);
};

/** The employer as it was said, until somebody finds out which it is. */
const asTold = ({ employerAsTold }: OneReport, reader: Reader): string | undefined =>
  employerAsTold &&
  [
    employerAsTold.name,
    employerAsTold.governorate && reader.say(governorateNames[employerAsTold.governorate]),
  ]
    .filter(Boolean)
    .join(reader.language === 'ar' ? '، ' : ', ');

/** How it came, what was agreed to, and whom it is about. */
export const ReportFacts = ({ reader, report }: Props) => (
  <Summary
    rows={[
      [reader.say(words.state), reader.say(reportStateWords[report.state])],
      [reader.say(words.urgency), reader.say(urgencyWords[report.urgency])],
      [reader.say(words.channel), reader.say(channelWords[report.channel])],
      [reader.say(words.language), report.language && reader.languageName(report.language)],
      [reader.say(words.happened), report.happenedOn && <Figure>{reader.day(report.happenedOn)}</Figure>],
      [reader.say(words.asTold), asTold(report, reader) && <bdi>{asTold(report, reader)}</bdi>],
      ...(['assessment', 'contact', 'referral', 'release'] as const).map(
        (name) => [reader.say(consentWords[name]), answered(report, name, reader)] as const,
      ),
      [reader.say(words.child), report.bestInterest && reader.say(bestInterestWords[report.bestInterest])],
      [reader.say(words.received), <Figure>{reader.moment(report.receivedAt)}</Figure>],
      [
        reader.say(words.contract),
        report.contractId && (
          <a class="govuk-link" href={`/console/contracts/${report.contractId}`}>
            <Code>{report.contractId.slice(0, 12)}</Code>
          </a>
        ),
      ],
      [
        reader.say(words.employer),
        report.employerId && (
          <a class="govuk-link" href={`/console/employers/${report.employerId}`}>
            <Code>{report.employerId.slice(0, 12)}</Code>
          </a>
        ),
      ],
    ]}
  />
);
