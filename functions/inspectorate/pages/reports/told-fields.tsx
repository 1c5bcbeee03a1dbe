import { allegationRelations } from '../../../../lib/domain/voice/allegation.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { type FormState, idOf, SelectField } from '../../../pages/parts/fields.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { allegationKeys } from '../../../pages/words/allegation-topics.ts';
import { allegationWords } from '../../../pages/words/allegations.ts';

const words = {
  told: { en: 'What was told', ar: 'ما قيل' },
  hint: {
    en: 'Type in words or in code; each row is one thing.',
    ar: 'اكتب بالكلمات أو بالرمز؛ كل سطر أمر واحد.',
  },
  row: { en: 'Thing told {number}', ar: 'الأمر {number}' },
  whose: { en: 'Who thing {number} happened to', ar: 'لمن حدث الأمر {number}' },
  self: { en: 'To the one who speaks', ar: 'للمتكلم نفسه' },
  witness: { en: 'They saw it, or speak for somebody', ar: 'شهده أو يتكلم عن غيره' },
  elsewhere: { en: 'Another employer, place or time', ar: 'صاحب عمل أو مكان أو وقت آخر' },
} as const satisfies Record<string, Text>;

const listId = 'allegations';

export const relationChoices = (reader: Reader) =>
  allegationRelations.map((value) => ({ value, label: reader.say(words[value]) }));

/** What can be told, offered by the browser while somebody types: the code, with its words. */
const Offered = ({ reader }: { reader: Reader }) => (
  <datalist id={listId}>
    {allegationKeys.map((code) => (
      <option value={reader.say(allegationWords(code))} label={code} />
    ))}
  </datalist>
);

const Row = ({ form, at }: { form: FormState; at: number }) => {
  const name = `told.${at}`;
  const label = form.reader.say(words.row, { number: String(at + 1) });
  form.call(name, { label: `${form.reader.say(words.told)} (${label})`, how: 'typed' });
  const error = form.error(name);
  return (
    <div class={`govuk-form-group govuk-!-margin-bottom-2${error ? ' govuk-form-group--error' : ''}`}>
      <label class="govuk-visually-hidden" for={idOf(name)}>
        {label}
      </label>
      {error && (
        <p id={`${idOf(name)}-error`} class="govuk-error-message">
          {error}
        </p>
      )}
      <input
        class={`govuk-input${error ? ' govuk-input--error' : ''}`}
        id={idOf(name)}
        name={name}
        list={listId}
        value={form.value(name)}
        dir="auto"
        autocomplete="off"
        aria-describedby={error ? `${idOf(name)}-error` : 'told-hint'}
      />
    </div>
  );
};

interface Props {
  form: FormState;
  rows: number;
  /** Each row says whose it is; otherwise the page asks that once for all of them. */
  isEachRelated?: true;
}

/** What was told, thing by thing. */
export const ToldFields = ({ form, rows, isEachRelated }: Props) => {
  const { reader } = form;
  return (
    <fieldset class="govuk-fieldset govuk-form-group">
      <legend class="govuk-fieldset__legend">{reader.say(words.told)}</legend>
      <div class="govuk-hint" id="told-hint">
        {reader.say(words.hint)}
      </div>
      <Offered reader={reader} />
      {Array.from({ length: rows }, (_, at) => (
        <>
          <Row form={form} at={at} />
          {isEachRelated && (
            <SelectField
              form={form}
              name={`relation.${at}`}
              label={reader.say(words.whose, { number: String(at + 1) })}
              choices={relationChoices(reader)}
            />
          )}
        </>
      ))}
    </fieldset>
  );
};
