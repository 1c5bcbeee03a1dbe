import { noticeReasons } from '../../../../lib/domain/notices/served-notice.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { Fault } from '../../../pages/check.ts';
import { DateField } from '../../../pages/parts/date-field.tsx';
import {
  type FormState,
  RadiosField,
  SelectField,
  TextArea,
  TextField,
} from '../../../pages/parts/fields.tsx';
import { Name } from '../../../pages/parts/marks.tsx';
import { Chosen } from '../choose/chosen.tsx';
import type { ReleaseKnown } from './release-known.ts';
import { coverReasonWords, releaseKindWords } from './release-words.ts';
import { Screened } from './screened.tsx';

const words = {
  recipient: { en: 'Recipient', ar: 'المتلقي' },
  noRecipient: {
    en: 'A letter is best begun on the page of the employer, agency, contract or flag that it is about: all that it needs comes with it.',
    ar: 'الأفضل أن تبدأ الرسالة من صفحة صاحب العمل أو الوكالة أو العقد أو المؤشر الذي تدور حوله، فيأتي معها كل ما يلزمها.',
  },
  recipientPasted: { en: 'Or the address of the recipient’s page', ar: 'أو عنوان صفحة المتلقي' },
  kind: { en: 'What is it?', ar: 'ما نوعه؟' },
  cover: { en: 'The reason that the recipient reads', ar: 'السبب الذي يقرؤه المتلقي' },
  coverHint: {
    en: 'One that would hold had nobody ever spoken.',
    ar: 'سبب يصح حتى لو لم يتكلم أحد قط.',
  },
  contracts: { en: 'Contracts of the recipient that it names', ar: 'عقود المتلقي التي يذكرها' },
  rules: { en: 'Rules whose law it quotes', ar: 'القواعد التي يقتبس قانونها' },
  disclosures: {
    en: 'Fee disclosures of the recipient that it quotes',
    ar: 'إفصاحات المتلقي عن الرسوم التي يقتبسها',
  },
  wordsEn: { en: 'Your own words, in English', ar: 'كلماتك أنت، بالإنجليزية' },
  wordsAr: { en: 'Your own words, in Arabic', ar: 'كلماتك أنت، بالعربية' },
  wordsHint: {
    en: 'Optional; in both languages or in none. They are held against what the recipient declared itself: a day, an amount, an id or a name that it cannot know is refused with its place.',
    ar: 'اختيارية، باللغتين معًا أو لا شيء. تُقارن بما صرّح به المتلقي نفسه، ويُرفض كل يوم أو مبلغ أو معرّف أو اسم لا يمكنه معرفته مع ذكر موضعه.',
  },
  replyDays: { en: 'Days for an answer', ar: 'أيام الإجابة' },
  from: { en: 'Not before', ar: 'ليس قبل' },
  days: { en: 'Leaves on one of this many days', ar: 'يخرج في أحد هذه الأيام' },
  daysHint: {
    en: 'The day is drawn, so that it tells nothing of what came before.',
    ar: 'يُسحب اليوم بالقرعة كيلا يدل على ما سبقه.',
  },
  basis: { en: 'What it rests on: never part of the letter', ar: 'ما يستند إليه: لا يدخل في الرسالة أبدًا' },
  flags: { en: 'Flags', ar: 'المؤشرات' },
  reports: { en: 'Reports', ar: 'البلاغات' },
  inspections: { en: 'Visits', ar: 'الزيارات' },
  basisHint: {
    en: 'A draft that is begun on the page of a report or a visit has it here. Everybody whose word it rests on must have agreed before it is signed.',
    ar: 'المسودة التي تبدأ من صفحة بلاغ أو زيارة تجده هنا. ويلزم أن يوافق كل من يستند إلى كلامه قبل التوقيع.',
  },
} as const satisfies Record<string, Text>;

/** What is drafted here; a suspension and what follows from it is drafted where it is decided. */
const draftedKinds = ['askEmployer', 'rightOfReply', 'notice', 'repaymentDemand'] as const;

interface Props {
  form: FormState;
  faults: readonly Fault[];
  known: ReleaseKnown;
}

const Recipient = ({ form, known }: Props) => {
  const { reader } = form;
  const label = reader.say(words.recipient);
  const [only, ...others] = known.recipients;
  if (only && others.length === 0)
    return (
      <p class="govuk-inset-text">
        {label}: <Name>{only.label}</Name>
        <input type="hidden" name="recipientId" value={only.value} />
      </p>
    );
  return only ? (
    <RadiosField form={form} name="recipientId" label={label} choices={known.recipients} />
  ) : (
    <>
      <p class="govuk-body">{reader.say(words.noRecipient)}</p>
      <TextField form={form} name="recipientId" isCode label={reader.say(words.recipientPasted)} />
    </>
  );
};

const About = ({ form, known }: Props) => {
  const { reader } = form;
  return (
    <>
      <Recipient form={form} known={known} faults={[]} />
      <RadiosField
        form={form}
        name="kind"
        label={reader.say(words.kind)}
        choices={draftedKinds.map((value) => ({ value, label: reader.say(releaseKindWords[value]) }))}
      />
      <SelectField
        form={form}
        name="coverReason"
        label={reader.say(words.cover)}
        hint={reader.say(words.coverHint)}
        choices={noticeReasons.map((value) => ({ value, label: reader.say(coverReasonWords[value]) }))}
      />
      <Chosen form={form} name="contractIds" label={words.contracts} choices={known.contracts} />
      {known.rules.length > 0 && (
        <Chosen form={form} name="ruleIds" label={words.rules} choices={known.rules} />
      )}
      {known.disclosures.length > 0 && (
        <Chosen form={form} name="disclosureIds" label={words.disclosures} choices={known.disclosures} />
      )}
    </>
  );
};

const OwnWords = ({ form, faults }: Props) => {
  const { reader } = form;
  const hint = reader.say(words.wordsHint);
  return (
    <>
      <TextArea form={form} name="words.en" label={reader.say(words.wordsEn)} hint={hint} />
      <Screened form={form} name="words.en" faults={faults} />
      <TextArea form={form} name="words.ar" label={reader.say(words.wordsAr)} hint={hint} />
      <Screened form={form} name="words.ar" faults={faults} />
    </>
  );
};

const When = ({ form }: Props) => {
  const { reader } = form;
  return (
    <>
      <TextField form={form} name="replyDays" isNumeric width={3} label={reader.say(words.replyDays)} />
      <DateField form={form} name="window.from" label={reader.say(words.from)} />
      <TextField
        form={form}
        name="window.days"
        isNumeric
        width={3}
        label={reader.say(words.days)}
        hint={reader.say(words.daysHint)}
      />
    </>
  );
};

/** Everything that a draft says, and what it rests on. */
export const ReleaseFields = (props: Props) => {
  const { form, known } = props;
  const { reader } = form;
  return (
    <>
      <About {...props} />
      <OwnWords {...props} />
      <When {...props} />
      <fieldset class="govuk-fieldset insaf-entry">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{reader.say(words.basis)}</legend>
        <Chosen form={form} name="basis.flagIds" label={words.flags} choices={known.flags} />
        <Chosen form={form} name="basis.reportIds" label={words.reports} choices={known.reports} />
        <Chosen
          form={form}
          name="basis.inspectionIds"
          label={words.inspections}
          choices={known.inspections}
        />
        <p class="govuk-hint">{reader.say(words.basisHint)}</p>
      </fieldset>
    </>
  );
};
