import type * as z from 'zod';
import type { Dossier } from '../../../lib/domain/inspections/inspection.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { Code, Figure, Name } from '../../pages/parts/marks.tsx';
import { nameFor } from '../../pages/parts/organisation-name.ts';
import { Summary } from '../../pages/parts/summary.tsx';
import type { Reader } from '../../pages/reader.ts';
import { documentNames } from '../../pages/words/documents.ts';

type File = z.output<typeof Dossier>;
type Party = NonNullable<File['employer'] | File['agency']>;

const words = {
  employer: { en: 'Employer', ar: 'صاحب العمل' },
  agency: { en: 'Agency', ar: 'وكالة التوظيف' },
  starts: { en: 'Work begins', ar: 'بداية العمل' },
  recruited: { en: 'Recruited in', ar: 'بلد الاستقدام' },
  age: { en: 'Age at the start', ar: 'العمر عند البداية' },
  languages: { en: 'Reads', ar: 'يقرأ' },
  document: { en: 'Document', ar: 'الوثيقة' },
} as const satisfies Record<string, Text>;

const PartyLink = ({ reader, at, party }: { reader: Reader; at: string; party: Party }) => (
  <a class="govuk-link" href={`/console/${at}/${party.id}`}>
    <Name>{nameFor(party.name, reader)}</Name>
  </a>
);

/** Whose contract it is: what an inspector with forty files asks first. */
export const Parties = ({ reader, file: { employer, agency } }: { reader: Reader; file: File }) => (
  <p class="govuk-body">
    {employer && (
      <>
        {reader.say(words.employer)}: <PartyLink reader={reader} at="employers" party={employer} />
      </>
    )}
    {employer && agency && ' · '}
    {agency && (
      <>
        {reader.say(words.agency)}: <PartyLink reader={reader} at="agencies" party={agency} />
      </>
    )}
  </p>
);

export const ContractFacts = ({
  reader,
  file: { contract, employer, agency },
}: {
  reader: Reader;
  file: File;
}) => (
  <Summary
    rows={[
      [reader.say(words.employer), employer && <PartyLink reader={reader} at="employers" party={employer} />],
      [reader.say(words.agency), agency && <PartyLink reader={reader} at="agencies" party={agency} />],
      [reader.say(words.starts), contract.startsOn && <Figure>{reader.day(contract.startsOn)}</Figure>],
      [
        reader.say(words.recruited),
        contract.recruitment?.country && reader.country(contract.recruitment.country),
      ],
      [reader.say(words.age), contract.worker.ageAtStart],
      [
        reader.say(words.languages),
        contract.worker.languagesRead?.map(reader.languageName).join(reader.language === 'ar' ? '، ' : ', '),
      ],
      [
        reader.say(words.document),
        <>
          {reader.say(documentNames[contract.worker.document.type])}{' '}
          <Code>…{contract.worker.document.lastThree}</Code>
        </>,
      ],
    ]}
  />
);
