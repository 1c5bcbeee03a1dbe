import { indicators } from '../../../../lib/domain/values/indicator.ts';
import { indicatorNames } from '../../../../lib/domain/values/indicator-names.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { DateField } from '../../../pages/parts/date-field.tsx';
import { type FormState, RadiosField, SelectField, TextField } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { defineFormPage } from '../define-page.ts';
import { bases, basisWords, type ListedObservation, listedObservations } from './observation-words.ts';
import { faultsOfVisit, visitOf } from './visit-body.ts';

const words = {
  title: { en: 'Record a visit', ar: 'تسجيل زيارة' },
  back: { en: 'Visits', ar: 'الزيارات' },
  lead: {
    en: 'What you saw, measured or read in records: never a conclusion. What a worker said in private talk is a report.',
    ar: 'ما رأيته أو قسته أو قرأته في السجلات، لا استنتاج. أما ما قاله عامل على انفراد فهو بلاغ.',
  },
  report: { en: 'File a report instead', ar: 'سجّل بلاغًا بدلًا من ذلك' },
  visitedOn: { en: 'Day of the visit', ar: 'يوم الزيارة' },
  workers: { en: 'For how many workers', ar: 'لكم عاملًا' },
  basis: { en: 'How', ar: 'كيف' },
  other: { en: 'Other', ar: 'غير ذلك' },
  all: { en: 'Did you look for everything on this list?', ar: 'هل بحثت عن كل ما في هذه القائمة؟' },
  no: { en: 'No: what is not ticked stays unknown', ar: 'لا: ما لم يُختر يبقى غير معروف' },
  yes: { en: 'Yes: what is not ticked was not there', ar: 'نعم: ما لم يُختر لم يكن موجودًا' },
  send: { en: 'Record it', ar: 'سجّلها' },
} as const satisfies Record<string, Text>;

interface Row {
  form: FormState;
  at: number;
  observation: ListedObservation;
}

const Observation = ({ form, at, observation: { code, words: said } }: Row) => {
  const { reader } = form;
  const id = `f-seen-${at}-code`;
  const isTicked = form.value(`seen.${at}.code`) === code;
  return (
    <div class="insaf-row">
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={id}
            name={`seen.${at}.code`}
            type="checkbox"
            value={code}
            checked={isTicked}
          />
          <label class="govuk-label govuk-checkboxes__label" for={id}>
            {reader.say(said)}
          </label>
        </div>
      </div>
      <div class="insaf-visit-more">
        <TextField
          form={form}
          name={`seen.${at}.workers`}
          isNumeric
          width={4}
          label={reader.say(words.workers)}
        />
        <SelectField
          form={form}
          name={`seen.${at}.basis`}
          label={reader.say(words.basis)}
          choices={bases.map((value) => ({ value, label: reader.say(basisWords[value]) }))}
        />
      </div>
    </div>
  );
};

/** The list by indicator, each folded until it is needed; what was ticked stands open. */
const Observations = ({ form }: { form: FormState }) => {
  const { reader } = form;
  const rows = listedObservations.map((observation, at) => ({ observation, at }));
  return (
    <>
      {[...indicators, undefined].map((indicator) => {
        const own = rows.filter(({ observation }) => observation.indicator === indicator);
        const name = indicator ? reader.say(indicatorNames[indicator]) : reader.say(words.other);
        const isOpen = own.some(
          ({ at }) => form.value(`seen.${at}.code`) || form.value(`seen.${at}.workers`),
        );
        return own.length === 0 ? null : (
          <details class="govuk-details" open={isOpen}>
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{name}</span>
            </summary>
            <div class="govuk-details__text">
              {own.map((row) => (
                <Observation form={form} {...row} />
              ))}
            </div>
          </details>
        );
      })}
    </>
  );
};

const placeOf = (form: FormState): { href: string; hidden: string } =>
  form.value('contractId')
    ? { href: `/console/contracts/${form.value('contractId')}/inspections`, hidden: 'contractId' }
    : { href: `/console/employers/${form.value('employerId')}/inspections`, hidden: 'employerId' };

const Main = ({ reader, form, newKey }: FormParts) => {
  const { hidden } = placeOf(form);
  return (
    <>
      <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
      <p class="govuk-body-l">{reader.say(words.lead)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/console/reports/new">
          {reader.say(words.report)}
        </a>
      </p>
      <PostForm newKey={newKey}>
        <input type="hidden" name={hidden} value={form.value(hidden)} />
        <DateField form={form} name="visitedOn" label={reader.say(words.visitedOn)} />
        <Observations form={form} />
        <RadiosField
          form={form}
          name="lookedForAll"
          label={reader.say(words.all)}
          choices={[
            { value: 'false', label: reader.say(words.no) },
            { value: 'true', label: reader.say(words.yes) },
          ]}
        />
        <Send>{reader.say(words.send)}</Send>
      </PostForm>
    </>
  );
};

/** What was observed on a visit, by the closed list. */
export const visitRecordPage = defineFormPage({
  pageId: 'visitRecord',
  path: '/console/inspections/new',
  asks: ['recordInspection'],
  load: async () => ({}),
  fresh: (_, { query }) => ({
    employerId: query.get('employer') ?? '',
    contractId: query.get('contract') ?? '',
    lookedForAll: 'false',
  }),
  async send({ ask }, form, key) {
    const { body } = await ask('recordInspection', { body: visitOf(form), key });
    return `/console/inspections/${body.id}`;
  },
  tell: (problem, form) => ({ ...problem, ...faultsOfVisit(problem, form) }),
  frame: ({ reader, form }) => ({
    title: reader.say(words.title),
    section: 'worklist',
    back: { href: placeOf(form).href, label: reader.say(words.back) },
  }),
  main: Main,
});
