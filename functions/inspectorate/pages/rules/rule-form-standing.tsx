import { Proposal } from '../../../../lib/domain/flags/flag.ts';
import {
  dimensions,
  indicators,
  legs,
  ruleKinds,
  strengths,
} from '../../../../lib/domain/values/indicator.ts';
import { indicatorNames } from '../../../../lib/domain/values/indicator-names.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { CheckboxesField } from '../../../pages/parts/checkboxes-field.tsx';
import { type Choice, type FormState, RadiosField, SelectField } from '../../../pages/parts/fields.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { kindWords } from '../flag-words.ts';
import { audienceWords, dimensionWords, legWords, proposalWords, strengthWords } from './rule-set-words.ts';

const words = {
  kind: { en: 'What does it speak about?', ar: 'عمّ تتحدث؟' },
  indicator: { en: 'Indicator', ar: 'المؤشر' },
  indicatorHint: { en: 'Only a rule of kind indicator has one.', ar: 'لقاعدة من نوع «مؤشر» وحدها.' },
  legs: { en: 'What does it show? (Convention 29)', ar: 'علامَ تدل؟ (الاتفاقية 29)' },
  dimensions: { en: 'Where in the work?', ar: 'في أي مرحلة؟' },
  strength: { en: 'Strength', ar: 'القوة' },
  audience: { en: 'Who reads its result?', ar: 'من يطّلع على نتيجتها؟' },
  proposal: { en: 'What does its flag propose?', ar: 'ماذا يقترح مؤشرها؟' },
  proposalHint: {
    en: 'Only a rule for inspectors that asks about the certificate. A person decides.',
    ar: 'لقاعدة للمفتشين تسأل عن الشهادة وحدها. والقرار لإنسان.',
  },
  usual: { en: 'None', ar: 'لا يوجد' },
} as const satisfies Record<string, Text>;

const choicesOf = <Value extends string>(
  values: readonly Value[],
  named: Readonly<Record<Value, Text>>,
  reader: Reader,
): Choice[] => values.map((value) => ({ value, label: reader.say(named[value]) }));

/** What a rule speaks about, how strongly, to whom and how often. */
export const RuleStanding = ({ form }: { form: FormState }) => {
  const { reader } = form;
  return (
    <>
      <SelectField
        form={form}
        name="rule.kind"
        label={reader.say(words.kind)}
        choices={choicesOf(ruleKinds, kindWords, reader)}
      />
      <SelectField
        form={form}
        name="rule.indicator"
        label={reader.say(words.indicator)}
        hint={reader.say(words.indicatorHint)}
        choices={choicesOf(indicators, indicatorNames, reader)}
        none={reader.say(words.usual)}
      />
      <CheckboxesField
        form={form}
        name="rule.legs"
        label={reader.say(words.legs)}
        choices={choicesOf(legs, legWords, reader)}
      />
      <CheckboxesField
        form={form}
        name="rule.dimensions"
        label={reader.say(words.dimensions)}
        choices={choicesOf(dimensions, dimensionWords, reader)}
      />
      <SelectField
        form={form}
        name="rule.strength"
        label={reader.say(words.strength)}
        choices={choicesOf(strengths, strengthWords, reader)}
        none={reader.say(words.usual)}
      />
      <RadiosField
        form={form}
        name="rule.audience"
        label={reader.say(words.audience)}
        choices={choicesOf(['inspector', 'submitter'], audienceWords, reader)}
      />
      <SelectField
        form={form}
        name="rule.proposal"
        label={reader.say(words.proposal)}
        hint={reader.say(words.proposalHint)}
        choices={choicesOf(Proposal.options, proposalWords, reader)}
        none={reader.say(words.usual)}
      />
    </>
  );
};
