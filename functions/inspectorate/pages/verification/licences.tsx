import type { HeldLicence } from '../../../../lib/domain/organisations/organisation.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';

const words = {
  licences: { en: 'Licences', ar: 'التراخيص' },
  none: { en: 'No licence is on record.', ar: 'لا ترخيص مسجَّل.' },
  number: { en: 'Licence', ar: 'الترخيص' },
  country: { en: 'Licensed in', ar: 'بلد الترخيص' },
  from: { en: 'Valid from', ar: 'صالح من' },
  until: { en: 'Last day', ar: 'آخر يوم' },
  guarantee: { en: 'Bank guarantee', ar: 'الضمان المصرفي' },
  notStated: { en: 'Not stated', ar: 'غير مذكور' },
  inForce: { en: 'In force', ar: 'سارٍ' },
  ended: { en: 'Ended', ar: 'منتهٍ' },
  later: { en: 'Not yet in force', ar: 'لم يسرِ بعد' },
  unconfirmed: { en: 'Not yet confirmed', ar: 'لم يُثبَّت بعد' },
} as const satisfies Record<string, Text>;

interface Props {
  reader: Reader;
  licences: readonly HeldLicence[];
  /** The day at the place of work: what is in force is judged by it. */
  today: string;
}

const Standing = ({ reader, licence, today }: Omit<Props, 'licences'> & { licence: HeldLicence }) => {
  if (licence.validUntil < today)
    return <strong class="govuk-tag govuk-tag--grey">{reader.say(words.ended)}</strong>;
  return licence.validFrom <= today ? (
    <strong class="govuk-tag govuk-tag--green">{reader.say(words.inForce)}</strong>
  ) : (
    <strong class="govuk-tag govuk-tag--yellow">{reader.say(words.later)}</strong>
  );
};

/** What an agency says that it may do: each licence with its country, its days and what stands behind it; the newest first. */
export const LicenceTable = ({ reader, licences, today }: Props) => (
  <DataTable
    caption={reader.say(words.licences)}
    columns={[
      {
        heading: reader.say(words.number),
        cell: (licence: HeldLicence) => (
          <>
            <Code>{licence.number}</Code> <Standing reader={reader} licence={licence} today={today} />{' '}
            {!licence.confirmedOn && (
              <strong class="govuk-tag govuk-tag--red">{reader.say(words.unconfirmed)}</strong>
            )}
          </>
        ),
      },
      { heading: reader.say(words.country), cell: ({ country }) => reader.country(country) },
      {
        heading: reader.say(words.from),
        cell: ({ validFrom }) => <Figure>{reader.day(validFrom)}</Figure>,
      },
      {
        heading: reader.say(words.until),
        cell: ({ validUntil }) => <Figure>{reader.day(validUntil)}</Figure>,
      },
      {
        heading: reader.say(words.guarantee),
        isNumeric: true,
        cell: ({ guarantee }) =>
          guarantee ? <Figure>{reader.money(guarantee)}</Figure> : reader.say(words.notStated),
      },
    ]}
    rows={licences.toSorted((a, b) => b.validUntil.localeCompare(a.validUntil))}
    empty={reader.say(words.none)}
  />
);
