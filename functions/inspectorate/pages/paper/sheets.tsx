import type { Text } from '../../../../lib/problems/text.ts';
import { Code, LevelMark, Name } from '../../../pages/parts/marks.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import { Summary } from '../../../pages/parts/summary.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import { readerOf } from '../../../pages/reader.ts';
import { flagColumnsOnPaper, Silence, strongerFirst } from '../contract.tsx';
import { ContractFacts } from '../contract-facts.tsx';
import { FeesSideBySide } from '../contract-fees.tsx';
import { TermsSideBySide } from '../contract-terms.tsx';
import { TimeLine } from '../contract-time-line.tsx';
import { definePage } from '../define-page.ts';
import { reasonColumns } from '../employer-contracts.tsx';
import { IndicatorHeat } from '../employer-figures.tsx';
import { FlagFacts } from '../facts/flag-facts.tsx';
import { Law } from '../law.tsx';
import { declaredHeat, onSheet } from './declared.ts';
import { ScreenOnly, screenOnly } from './screen-only.tsx';
import { Sheet } from './sheet.tsx';

const words = {
  visit: { en: 'Visit: {name}', ar: 'زيارة: {name}' },
  employer: { en: 'Employer', ar: 'صاحب العمل' },
  contract: { en: 'Contract', ar: 'العقد' },
  flag: { en: 'Flag', ar: 'المؤشر' },
  number: { en: 'Registration', ar: 'السجل التجاري' },
  address: { en: 'Address', ar: 'العنوان' },
  contracts: { en: 'Contracts, the most serious first', ar: 'العقود، والأخطر أولًا' },
  more: {
    en: 'This sheet shows {shown} of {count} contracts. All of them are in the list on the screen.',
    ar: 'تعرض هذه الورقة {shown} من أصل {count} من العقود. وكلها في القائمة على الشاشة.',
  },
  flags: { en: 'Risk flags', ar: 'مؤشرات الخطر' },
  none: { en: 'None.', ar: 'لا شيء.' },
  look: { en: 'What to look at', ar: 'ما ينبغي النظر فيه' },
  household: {
    en: 'A household: entering needs lawful authority.',
    ar: 'منزل: يتطلب الدخول إذنًا قانونيًا.',
  },
  worker: { en: 'Contract of {worker}', ar: 'عقد {worker}' },
} as const satisfies Record<string, Text>;

/**
 * Sheets are carried to where the employer is, are photographed and left behind. They are asked for a purpose for which nobody
 * is assigned anything and no emergency is opened, so nothing that was told opens; and what says that there is something
 * protected is left off, because that tells too that somebody spoke. It is read on the screen. For that purpose all is judged as of
 * now, and when the engine looked before is left off: a report wakes it.
 */
const purpose = 'visit-sheet';

/** An employer on paper: the indicators and the contracts of what nobody told. */
export const employerSheet = definePage({
  pageId: 'employerSheet',
  path: '/console/employers/:organisationId/sheet',
  asks: ['getEmployerProfile'],
  async show({ ask, language, params: { organisationId = '' }, origin, now }) {
    const reader = readerOf(language);
    const { body: profile } = await ask('getEmployerProfile', {
      params: { organisationId },
      query: { reasonsFrom: '0' },
      purpose,
    });
    const { organisation, contracts } = profile;
    const rows = onSheet(contracts);
    const name = nameFor(organisation.name, reader);
    const back = `/console/employers/${organisationId}`;
    return {
      title: reader.say(words.visit, { name }),
      section: 'worklist',
      back: { href: back, label: reader.say(words.employer) },
      recorded: true,
      main: (
        <Sheet reader={reader} title={<Name>{name}</Name>} address={origin + back} now={now}>
          {organisation.employerKind === 'household' && (
            <p class="govuk-inset-text">{reader.say(words.household)}</p>
          )}
          <Summary
            rows={[
              [
                reader.say(words.number),
                organisation.registrationNumber && <Code>{organisation.registrationNumber}</Code>,
              ],
              [
                reader.say(words.address),
                organisation.address?.city && <bdi>{organisation.address.city}</bdi>,
              ],
            ]}
          />
          {rows.length > 0 && <IndicatorHeat reader={reader} rank={declaredHeat(rows)} />}
          <DataTable
            caption={reader.say(words.contracts)}
            columns={reasonColumns(reader)}
            rows={rows}
            empty={reader.say(words.none)}
          />
          {contracts.length > rows.length && (
            <p class="govuk-body">
              {reader.say(words.more, { shown: rows.length, count: contracts.length })}
            </p>
          )}
        </Sheet>
      ),
    };
  },
});

/** A contract on paper: who says what, beside each other. */
export const contractSheet = definePage({
  pageId: 'contractSheet',
  path: '/console/contracts/:contractId/sheet',
  asks: ['getDossier'],
  async show({ ask, language, params: { contractId = '' }, origin, now }) {
    const reader = readerOf(language);
    const { body: file } = await ask('getDossier', { params: { contractId }, purpose });
    const title = reader.say(words.worker, { worker: nameFor(file.contract.worker.name, reader) });
    const back = `/console/contracts/${contractId}`;
    return {
      title,
      section: 'worklist',
      back: { href: back, label: reader.say(words.contract) },
      recorded: true,
      main: (
        <Sheet reader={reader} title={<bdi>{title}</bdi>} address={origin + back} now={now}>
          <ContractFacts reader={reader} file={file} />
          <DataTable
            caption={reader.say(words.flags)}
            columns={flagColumnsOnPaper(reader)}
            rows={file.flags
              .filter(({ protectedInformation }) => !protectedInformation)
              .toSorted(strongerFirst)}
            empty={reader.say(words.none)}
          />
          <TermsSideBySide reader={reader} file={file} />
          <FeesSideBySide reader={reader} file={file} isPaper />
          <TimeLine reader={reader} file={file} />
          <Silence reader={reader} file={file} isPaper />
        </Sheet>
      ),
    };
  },
});

/** A flag on paper: what was found, what to look at, and the law. One that rests on what is protected has no sheet. */
export const flagSheet = definePage({
  pageId: 'flagSheet',
  path: '/console/flags/:flagId/sheet',
  asks: ['getFlag'],
  async show({ ask, language, params: { flagId = '' }, origin, now }) {
    const reader = readerOf(language);
    const { body: flag } = await ask('getFlag', { params: { flagId }, purpose });
    const back = `/console/flags/${flagId}`;
    const around = {
      section: 'worklist',
      back: { href: back, label: reader.say(words.flag) },
      recorded: true,
    } as const;
    if (flag.protectedInformation)
      return { ...around, status: 403, title: screenOnly(reader), main: <ScreenOnly reader={reader} /> };
    const title = reader.say(flag.rule.title);
    return {
      ...around,
      title,
      main: (
        <Sheet reader={reader} title={title} address={origin + back} now={now}>
          <p class="govuk-body-l">{reader.say(flag.message)}</p>
          <p class="govuk-body">
            <LevelMark level={flag.level} reader={reader} />
          </p>
          <FlagFacts reader={reader} flag={flag} />
          <h2 class="govuk-heading-m">{reader.say(words.look)}</h2>
          <p class="govuk-inset-text">{reader.say(flag.rule.guidance)}</p>
          <Law reader={reader} legalBasis={flag.rule.legalBasis} />
        </Sheet>
      ),
    };
  },
});
