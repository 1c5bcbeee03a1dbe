import type { Text } from '../../../../lib/problems/text.ts';
import { CheckboxesField } from '../../../pages/parts/checkboxes-field.tsx';
import { type Choice, type FormState, TextArea } from '../../../pages/parts/fields.tsx';

const words = {
  other: { en: 'Another one', ar: 'غيرها' },
  pasted: { en: '{of}: addresses of their pages', ar: '{of}: عناوين صفحاتها' },
  hint: {
    en: 'One a line, as the browser shows them, or their numbers alone.',
    ar: 'عنوان في كل سطر كما يظهر في المتصفح، أو الأرقام وحدها.',
  },
} as const satisfies Record<string, Text>;

interface Props {
  form: FormState;
  name: string;
  label: Text;
  choices: readonly Choice[];
}

const Paste = ({ form, name, label }: { form: FormState; name: string; label: string }) => (
  <TextArea form={form} name={name} rows={2} isCode label={label} hint={form.reader.say(words.hint)} />
);

/** A list of what the page knows; what it does not know is pasted, below the list or in its place. */
export const Chosen = ({ form, name, label, choices }: Props) => {
  const { reader } = form;
  const of = reader.say(label);
  if (choices.length === 0) return <Paste form={form} name={name} label={of} />;
  const pasted = `${name}.pasted`;
  return (
    <>
      <CheckboxesField form={form} name={name} label={of} choices={choices} />
      <details class="govuk-details" open={form.value(pasted) !== ''}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{reader.say(words.other)}</span>
        </summary>
        <div class="govuk-details__text">
          <Paste form={form} name={pasted} label={reader.say(words.pasted, { of })} />
        </div>
      </details>
    </>
  );
};
