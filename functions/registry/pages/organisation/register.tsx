import type { Child } from 'hono/jsx';
import type { Text } from '../../../../lib/problems/text.ts';
import { Refused } from '../../../pages/ask.ts';
import { asFormBody } from '../../../pages/form.ts';
import type { FormState } from '../../../pages/parts/fields.tsx';
import {
  freshForm,
  PostForm,
  refusedForm,
  Send,
  type Telling,
  WithErrors,
} from '../../../pages/parts/form.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
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

interface View {
  reader: Reader;
  title: Text;
  fields(form: FormState): Child;
  form: FormState;
  newKey: string;
  problem: Telling | undefined;
}

const shown = ({ reader, title, fields, form, newKey, problem }: View) => ({
  title: reader.say(title),
  back: { href: '/console', label: reader.say(words.back) },
  main: (
    <WithErrors reader={reader} problem={problem} form={form}>
      <h1 class="govuk-heading-xl">{reader.say(title)}</h1>
      <PostForm newKey={newKey}>
        {fields(form)}
        <Send>{reader.say(words.register)}</Send>
      </PostForm>
    </WithErrors>
  ),
});

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
export const registerEmployerPage = definePage({
  pageId: 'registerEmployer',
  path: '/console/register-employer/:kind',
  asks: ['registerEmployer'],
  async show({ language, params, newKey }) {
    const reader = readerOf(language);
    const fresh = { form: freshForm(reader, home), newKey: newKey(), problem: undefined };
    return shown({ reader, ...employers[employerOf(params.kind)], ...fresh });
  },
  async submit({ ask, language, params }, form) {
    const reader = readerOf(language);
    const employerKind = employerOf(params.kind);
    const newKey = form.value('key');
    try {
      await ask('registerEmployer', {
        body: asFormBody({ ...untouched.employer, ...form.body(), employerKind }),
        key: newKey,
      });
      return { to: '/console/organisation' };
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.status < 409) throw error;
      const { problem } = error;
      const again = { form: refusedForm(reader, form, problem), newKey, problem };
      return { ...shown({ reader, ...employers[employerKind], ...again }), status: 422 };
    }
  },
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
export const registerAgencyPage = definePage({
  pageId: 'registerAgency',
  path: '/console/register-agency',
  asks: ['registerAgency'],
  async show({ language, newKey }) {
    const reader = readerOf(language);
    const fresh = { form: freshForm(reader, home), newKey: newKey(), problem: undefined };
    return shown({ reader, ...agency, ...fresh });
  },
  async submit({ ask, language }, form) {
    const reader = readerOf(language);
    const newKey = form.value('key');
    try {
      await ask('registerAgency', {
        body: asFormBody({ ...untouched.agency, ...form.body() }),
        key: newKey,
      });
      return { to: '/console/organisation' };
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.status < 409) throw error;
      const { problem } = error;
      const again = { form: refusedForm(reader, form, problem), newKey, problem };
      return { ...shown({ reader, ...agency, ...again }), status: 422 };
    }
  },
});
