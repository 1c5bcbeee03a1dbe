import type * as z from 'zod';
import type { ReleaseView } from '../../../../lib/domain/releases/release-view.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Code, Figure, Name } from '../../../pages/parts/marks.tsx';
import { Summary } from '../../../pages/parts/summary.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { consentWords, coverReasonWords, releaseKindWords } from './release-words.ts';

type One = z.output<typeof ReleaseView>;
type Props = { reader: Reader; release: One };

const words = {
  letter: { en: 'Exactly what the recipient will read', ar: 'ما سيقرؤه المتلقي حرفيًا' },
  reply: { en: 'The answer of the recipient', ar: 'إجابة المتلقي' },
  repliedOn: { en: 'Answered on {day}', ar: 'أُجيب يوم {day}' },
  accepts: { en: 'The recipient accepts it.', ar: 'يقبل المتلقي به.' },
  explains: { en: 'The recipient explains.', ar: 'يوضّح المتلقي.' },
  contests: { en: 'The recipient contests it.', ar: 'يعترض المتلقي عليه.' },
  kind: { en: 'Kind', ar: 'النوع' },
  recipient: { en: 'Recipient', ar: 'المتلقي' },
  cover: { en: 'The reason that it states', ar: 'السبب المذكور فيه' },
  effective: { en: 'Reaches the recipient', ar: 'يبلغ المتلقي' },
  window: { en: 'May leave', ar: 'يجوز خروجه' },
  windowFrom: { en: 'from {from}, within {days} days', ar: 'من {from} خلال {days} أيام' },
  windowDays: { en: 'within {days} days of the signature', ar: 'خلال {days} أيام من التوقيع' },
  replyDays: { en: 'Days for an answer', ar: 'أيام الإجابة' },
  told: { en: 'Rests on what somebody told', ar: 'يستند إلى ما رواه أحد' },
  yes: { en: 'Yes: each of them must agree', ar: 'نعم: يلزم أن يوافق كل منهم' },
  no: { en: 'No', ar: 'لا' },
  protected: { en: 'Protected: opens with the assignment', ar: 'محمي: يُفتح بالإسناد' },
  contracts: { en: 'Contracts', ar: 'العقود' },
  disclosures: { en: 'Fee disclosures', ar: 'إفصاحات الرسوم' },
  flags: { en: 'Flags that it rests on', ar: 'المؤشرات التي يستند إليها' },
  inspections: { en: 'Visits that it rests on', ar: 'الزيارات التي يستند إليها' },
  consents: { en: 'Those who told, and whether they agree', ar: 'من رووا، وهل يوافقون' },
  report: { en: 'Report', ar: 'البلاغ' },
  consent: { en: 'Consent', ar: 'الموافقة' },
} as const satisfies Record<string, Text>;

const Ids = ({ ids, at }: { ids: readonly string[]; at?: string }) =>
  ids.length === 0 ? null : (
    <ul class="govuk-list">
      {ids.map((id) => (
        <li>
          {at ? (
            <a class="govuk-link" href={`${at}/${id}`}>
              <Code>{id.slice(0, 12)}</Code>
            </a>
          ) : (
            <Code>{id.slice(0, 12)}</Code>
          )}
        </li>
      ))}
    </ul>
  );

const windowOf = ({ window: { from, days } }: One, reader: Reader): string =>
  from
    ? reader.say(words.windowFrom, { from: reader.day(from), days })
    : reader.say(words.windowDays, { days });

const toldOf = ({ told }: One): Text => {
  if (told === undefined) return words.protected;
  return told ? words.yes : words.no;
};

/** The letter in both languages, as it was made when it was drafted, and what the recipient answered. */
export const ReleaseText = ({ reader, release: { text, reply } }: Props) => (
  <>
    <h2 class="govuk-heading-m">{reader.say(words.letter)}</h2>
    <div class="insaf-columns">
      {(['en', 'ar'] as const).map((language) => (
        <div class="insaf-entry" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
          <h3 class="govuk-heading-s">{text.subject[language]}</h3>
          <p class="govuk-body insaf-letter">{text.body[language]}</p>
        </div>
      ))}
    </div>
    {reply && (
      <>
        <h2 class="govuk-heading-m">{reader.say(words.reply)}</h2>
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <strong>{reader.say(words[reply.stance])}</strong>{' '}
            {reader.say(words.repliedOn, { day: reader.day(reply.repliedOn) })}
          </p>
          <p class="govuk-body insaf-letter" dir="auto">
            {reply.text}
          </p>
        </div>
      </>
    )}
  </>
);

const Consents = ({ reader, release: { consents = [] } }: Props) =>
  consents.length === 0 ? null : (
    <DataTable
      caption={reader.say(words.consents)}
      columns={[
        {
          heading: reader.say(words.report),
          cell: ({ reportId }) => (
            <a class="govuk-link" href={`/console/reports/${reportId}`}>
              <Code>{reportId.slice(0, 12)}</Code>
            </a>
          ),
        },
        { heading: reader.say(words.consent), cell: ({ state }) => reader.say(consentWords[state]) },
      ]}
      rows={consents}
      empty=""
    />
  );

/** What a release is, when it leaves, what it rests on, and whether everybody whose word it rests on agrees. */
export const ReleaseFacts = ({ reader, release, recipient }: Props & { recipient: string | undefined }) => {
  const { flagIds, inspectionIds } = release.basis ?? { flagIds: [], inspectionIds: [] };
  return (
    <>
      <Consents reader={reader} release={release} />
      <Summary
        rows={[
          [reader.say(words.kind), reader.say(releaseKindWords[release.kind])],
          [
            reader.say(words.recipient),
            recipient === undefined ? <Code>{release.recipientId}</Code> : <Name>{recipient}</Name>,
          ],
          [reader.say(words.cover), reader.say(coverReasonWords[release.coverReason])],
          [
            reader.say(words.effective),
            release.effectiveAt && <Figure>{reader.moment(release.effectiveAt)}</Figure>,
          ],
          [reader.say(words.window), windowOf(release, reader)],
          [reader.say(words.replyDays), <Figure>{reader.number(release.replyDays)}</Figure>],
          [reader.say(words.told), reader.say(toldOf(release))],
          [
            reader.say(words.contracts),
            release.contractIds.length > 0 && <Ids ids={release.contractIds} at="/console/contracts" />,
          ],
          [
            reader.say(words.disclosures),
            release.disclosureIds.length > 0 && <Ids ids={release.disclosureIds} />,
          ],
          [reader.say(words.flags), flagIds.length > 0 && <Ids ids={flagIds} at="/console/flags" />],
          [
            reader.say(words.inspections),
            inspectionIds.length > 0 && <Ids ids={inspectionIds} at="/console/inspections" />,
          ],
        ]}
      />
    </>
  );
};
