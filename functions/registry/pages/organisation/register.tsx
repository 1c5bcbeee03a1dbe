import type { Child } from 'hono/jsx';
import type { Text } from '../../../../lib/problems/text.ts';
import { asFormBody } from '../../../pages/form.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import type { FormState } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { defineFormPage } from '../define-page.ts';
import {
  AddressFields,
  FirstLicence,
  NameFields,
  RegistrationFields,
  SectorField,
} from './register-fields.tsx';
import { organisationWords as words } from './words.ts';

/**
 * A group in which nothing was typed is sent empty, not left out: so each field of it is told to be missing, beside itself,
 * instead of the group, which is no field of the page.
 */
const untouched = { employer: { name: {} }, agency: { name: {}, licences: [{}] } };

/** Most who register here are in Bahrain; the choice stands open on the page. */
const home = { registrationCountry: 'BH', 'address.country': 'BH' };

interface Asked {
  title: Text;
  fields(form: FormState): Child;
}

const frame = ({ reader, title }: { reader: Reader; title: Text }) => ({
  title: reader.say(title),
  back: { href: '/console', label: reader.say(words.back) },
});

const Main = ({ reader, title, fields, form, newKey }: FormParts & Asked) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(title)}</h1>
    <PostForm newKey={newKey}>
      {fields(form)}
      <Send>{reader.say(words.register)}</Send>
    </PostForm>
  </>
);

const employers = {
  establishment: {
    title: words.asEstablishment,
    fields: (form: FormState) => (
      <>
        <NameFields form={form} />
        <RegistrationFields form={form} />
        <SectorField form={form} />
        <AddressFields form={form} />
      </>
    ),
  },
  household: {
    title: words.asHousehold,
    fields: (form: FormState) => (
      <>
        <NameFields form={form} />
        <AddressFields form={form} />
      </>
    ),
  },
} as const;

const employerOf = (kind: string | undefined) => (kind === 'household' ? 'household' : 'establishment');

/** An employer registers itself: a company, or a household, which has no commercial registration. */
export const registerEmployerPage = defineFormPage({
  pageId: 'registerEmployer',
  path: '/console/register-employer/:kind',
  asks: ['registerEmployer'],
  load: async ({ params }): Promise<Asked> => employers[employerOf(params.kind)],
  fresh: () => home,
  async send({ ask, params }, form, key) {
    const employerKind = employerOf(params.kind);
    await ask('registerEmployer', {
      body: asFormBody({ ...untouched.employer, ...form.body(), employerKind }),
      key,
    });
    return '/console/organisation';
  },
  frame,
  main: Main,
});

const agency = {
  title: words.asAgency,
  fields: (form: FormState) => (
    <>
      <NameFields form={form} />
      <RegistrationFields form={form} />
      <AddressFields form={form} />
      <FirstLicence form={form} />
    </>
  ),
};

/** An agency registers itself with its first licence. */
export const registerAgencyPage = defineFormPage({
  pageId: 'registerAgency',
  path: '/console/register-agency',
  asks: ['registerAgency'],
  load: async (): Promise<Asked> => agency,
  fresh: () => home,
  async send({ ask }, form, key) {
    await ask('registerAgency', { body: asFormBody({ ...untouched.agency, ...form.body() }), key });
    return '/console/organisation';
  },
  frame,
  main: Main,
});
