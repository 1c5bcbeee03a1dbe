import type { Organisation } from '../../../../lib/domain/organisations/organisation.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { defineFormPage, toTheStart, type VisitAsking } from '../define-page.ts';
import { AddressFields, NameFields, RegistrationFields, SectorField } from './register-fields.tsx';
import { WhyRefused } from './why-refused.tsx';
import { organisationWords as words } from './words.ts';

interface View {
  organisation: Organisation;
  etag: string | undefined;
}

const hasRegistration = ({ employerKind }: Organisation): boolean => employerKind !== 'household';
const hasSector = ({ employerKind }: Organisation): boolean => employerKind === 'establishment';

type Asking = Pick<VisitAsking<'getMe' | 'getEmployer' | 'getAgency'>, 'ask'>;

/** The reader's own organisation, with the version that they see. */
async function ownIn({ ask }: Asking): Promise<View | undefined> {
  const { organisation } = (await ask('getMe')).body;
  if (!organisation) return undefined;
  const params = { organisationId: organisation.id };
  const { body, etag } = await (organisation.kind === 'agency'
    ? ask('getAgency', { params })
    : ask('getEmployer', { params }));
  return { organisation: body, etag };
}

/** What stands in the record, as it would have been typed. */
function asTyped({ name, registrationNumber, registrationCountry, sector, address }: Organisation) {
  const known = {
    'name.latin': name.latin,
    'name.arabic': name.arabic,
    registrationNumber,
    registrationCountry,
    sector,
    'address.country': address?.country,
    'address.governorate': address?.governorate,
    'address.city': address?.city,
  };
  return Object.fromEntries(Object.entries(known).map(([field, value]) => [field, value ?? '']));
}

const orNone = (text: string): string | null => (text === '' ? null : text);

/** A merge patch of everything that the form asks: what was emptied is taken away, where the record can do without it. */
function patchOf(form: Form, organisation: Organisation) {
  const { value } = form;
  const place = ['country', 'governorate', 'city'].map((field) => value(`address.${field}`));
  const [country = '', governorate = '', city = ''] = place;
  const address = { country, governorate: orNone(governorate), city: orNone(city) };
  const isEmpty = place.every((each) => each === '');
  return asFormBody({
    name: { latin: value('name.latin'), arabic: orNone(value('name.arabic')) },
    ...(hasRegistration(organisation) && {
      registrationNumber: value('registrationNumber'),
      registrationCountry: value('registrationCountry'),
    }),
    ...(hasSector(organisation) && { sector: value('sector') }),
    ...(isEmpty ? organisation.address && { address: null } : { address }),
  });
}

const Main = ({ reader, organisation, etag, form, newKey }: FormParts & View) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(words.change)}</h1>
    {organisation.verification.status === 'verified' && (
      <div class="govuk-warning-text">
        <span class="govuk-warning-text__icon" aria-hidden="true">
          !
        </span>
        <strong class="govuk-warning-text__text">{reader.say(words.changeVerified)}</strong>
      </div>
    )}
    {organisation.verification.reason && (
      <div class="govuk-inset-text">
        <WhyRefused reader={reader} reason={organisation.verification.reason} />
      </div>
    )}
    <PostForm newKey={newKey} etag={etag}>
      <NameFields form={form} />
      {hasRegistration(organisation) && <RegistrationFields form={form} />}
      {hasSector(organisation) && <SectorField form={form} />}
      <AddressFields form={form} />
      <Send>{reader.say(words.saveChange)}</Send>
    </PostForm>
  </>
);

/** An organisation changes its name, its numbers and its address itself; it is told before what has to be verified again. */
export const changeOrganisationPage = defineFormPage({
  pageId: 'changeOrganisation',
  path: '/console/organisation/change',
  asks: ['getMe', 'getEmployer', 'getAgency', 'amendEmployer', 'amendAgency'],
  load: async ({ ask }) => (await ownIn({ ask })) ?? toTheStart,
  fresh: ({ organisation }) => asTyped(organisation),
  async send({ ask }, form) {
    const { organisation } = (await ask('getMe')).body;
    if (!organisation) return toTheStart;
    const asked = {
      params: { organisationId: organisation.id },
      body: patchOf(form, organisation),
      etag: form.value('etag'),
    };
    await (organisation.kind === 'agency' ? ask('amendAgency', asked) : ask('amendEmployer', asked));
    return '/console/organisation';
  },
  frame: ({ reader }) => ({
    title: reader.say(words.change),
    section: 'organisation',
    back: { href: '/console/organisation', label: reader.say(words.title) },
  }),
  main: Main,
});
