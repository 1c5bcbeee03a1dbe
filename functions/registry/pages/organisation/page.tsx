import type {
  HeldLicence,
  Licence,
  Organisation,
} from '../../../../lib/domain/organisations/organisation.ts';
import { daysBetween } from '../../../../lib/domain/values/dates.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { Code, Figure, Name } from '../../../pages/parts/marks.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import { Summary } from '../../../pages/parts/summary.tsx';
import { type Column, DataTable } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { governorateNames } from '../../../pages/words/places.ts';
import { sectorName } from '../../../pages/words/sectors.ts';
import { defineFormPage, toTheStart } from '../define-page.ts';
import { LicenceFields } from './licence-fields.tsx';
import { WhyRefused } from './why-refused.tsx';
import { organisationWords as words } from './words.ts';

interface View extends FormParts {
  organisation: Organisation;
  today: string;
}

const addressOf = ({ address }: Organisation, reader: Reader): string | undefined =>
  address &&
  [
    address.city,
    address.governorate && reader.say(governorateNames[address.governorate]),
    reader.country(address.country),
  ]
    .filter(Boolean)
    .join(' · ');

const Facts = ({ reader, organisation }: Pick<View, 'reader' | 'organisation'>) => {
  const { id, kind, employerKind, registrationNumber, registrationCountry, sector, verification } =
    organisation;
  return (
    <Summary
      rows={[
        [reader.say(words.kind), reader.say(words[employerKind ?? kind])],
        [
          reader.say(words.number),
          <>
            <Code>{id}</Code>
            <p class="govuk-hint govuk-!-margin-bottom-0">{reader.say(words.numberHint)}</p>
          </>,
        ],
        [reader.say(words.registration), registrationNumber && <Code>{registrationNumber}</Code>],
        [reader.say(words.registeredIn), registrationCountry && reader.country(registrationCountry)],
        [reader.say(words.sector), sector && sectorName(sector, reader)],
        [reader.say(words.address), addressOf(organisation, reader)],
        [
          reader.say(words.verification),
          <>
            {reader.say(words[verification.status])}
            {verification.reason && <WhyRefused reader={reader} reason={verification.reason} />}
            {verification.decidedOn && (
              <p class="govuk-hint govuk-!-margin-bottom-0">
                {reader.say(words.decidedOn, { day: reader.day(verification.decidedOn) })}
              </p>
            )}
          </>,
        ],
      ]}
    />
  );
};

/** From how many days before its end a licence is marked. */
const soonDays = 60;

const Ending = ({ reader, today, validUntil }: { reader: Reader; today: string; validUntil: string }) => {
  const left = daysBetween(today, validUntil);
  if (left > soonDays) return null;
  return (
    <strong class={`govuk-tag govuk-tag--${left < 0 ? 'grey' : 'red'}`}>
      {left < 0 ? reader.say(words.lapsed) : reader.say(words.lapsesSoon, { count: left })}
    </strong>
  );
};

const licenceColumns = (reader: Reader, today: string): Column<HeldLicence>[] => [
  {
    heading: reader.say(words.licence),
    cell: ({ number, country, confirmedOn }) => (
      <>
        <a class="govuk-link" href={`/licences?${new URLSearchParams({ licence: number, country })}`}>
          <Code>{number}</Code>
        </a>{' '}
        {!confirmedOn && <strong class="govuk-tag govuk-tag--yellow">{reader.say(words.unconfirmed)}</strong>}
      </>
    ),
  },
  { heading: reader.say(words.licensedIn), cell: ({ country }) => reader.country(country) },
  {
    heading: reader.say(words.validFrom),
    cell: ({ validFrom }) => <Figure>{reader.day(validFrom)}</Figure>,
  },
  {
    heading: reader.say(words.validUntil),
    cell: ({ validUntil }) => (
      <>
        <strong>
          <Figure>{reader.day(validUntil)}</Figure>
        </strong>{' '}
        <Ending reader={reader} today={today} validUntil={validUntil} />
      </>
    ),
  },
  {
    heading: reader.say(words.guarantee),
    isNumeric: true,
    cell: ({ guarantee }) => (guarantee ? <Figure>{reader.money(guarantee)}</Figure> : '–'),
  },
];

const isInForce = ({ validFrom, validUntil }: Licence, today: string): boolean =>
  validFrom <= today && today <= validUntil;

const Licences = ({ reader, organisation, form, newKey, today }: Omit<View, 'problem'>) => (
  <>
    {!organisation.licences?.some((licence) => isInForce(licence, today)) && (
      <p class="govuk-inset-text">
        <strong>{reader.say(words.lapsedWarning)}</strong>
      </p>
    )}
    <DataTable
      caption={reader.say(words.licences)}
      columns={licenceColumns(reader, today)}
      rows={(organisation.licences ?? []).toSorted((a, b) => b.validUntil.localeCompare(a.validUntil))}
      empty={reader.say(words.noLicences)}
    />
    {organisation.licences?.some(({ confirmedOn }) => !confirmedOn) && (
      <p class="govuk-inset-text">{reader.say(words.unconfirmedNote)}</p>
    )}
    <h2 class="govuk-heading-l">{reader.say(words.addLicence)}</h2>
    <p class="govuk-body">{reader.say(words.addLicenceLead)}</p>
    {organisation.verification.status === 'verified' && (
      <div class="govuk-warning-text">
        <span class="govuk-warning-text__icon" aria-hidden="true">
          !
        </span>
        <strong class="govuk-warning-text__text">{reader.say(words.verifiedAgain)}</strong>
      </div>
    )}
    <PostForm newKey={newKey}>
      <LicenceFields form={form} />
      <Send>{reader.say(words.addLicence)}</Send>
    </PostForm>
  </>
);

const Main = (view: View) => {
  const { reader, organisation } = view;
  return (
    <>
      <span class="govuk-caption-xl">{reader.say(words.title)}</span>
      <h1 class="govuk-heading-xl">
        <Name>{nameFor(organisation.name, reader)}</Name>
      </h1>
      <Facts reader={reader} organisation={organisation} />
      <div class="govuk-button-group">
        <a class="govuk-button govuk-button--secondary" href="/console/organisation/people">
          {reader.say(words.people)}
        </a>
        <a class="govuk-link" href="/console/organisation/change">
          {reader.say(words.change)}
        </a>
      </div>
      {organisation.kind === 'agency' && <Licences {...view} />}
    </>
  );
};

/** Who one is here; an agency's licences, and one more. */
export const organisationPage = defineFormPage({
  pageId: 'organisation',
  path: '/console/organisation',
  asks: ['getMe', 'addLicence'],
  async load({ ask, today }) {
    const { organisation } = (await ask('getMe')).body;
    return organisation ? { organisation, today } : toTheStart;
  },
  async send({ ask }, form, key) {
    const { organisation } = (await ask('getMe')).body;
    if (!organisation) return toTheStart;
    await ask('addLicence', { params: { organisationId: organisation.id }, body: form.body(), key });
    return '/console/organisation';
  },
  frame: ({ reader }) => ({ title: reader.say(words.title), section: 'organisation' }),
  main: Main,
});
