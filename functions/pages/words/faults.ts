import type { Text } from '../../../lib/problems/text.ts';
import type { Fault } from '../check.ts';
import type { Reader } from '../reader.ts';
import { dateFaultWords } from './date-faults.ts';

/** What a page calls a field, and whether its answer is typed, chosen, or a day in three boxes. */
export interface FieldName {
  label: string;
  how: 'typed' | 'chosen' | 'date';
}

/** A field as it came: what the page calls it, and what was typed into it. */
export interface FieldAtFault extends FieldName {
  typed: string;
}

const words = {
  type: { en: 'Enter this: {label}', ar: 'اكتب: {label}' },
  choose: { en: 'Choose one: {label}', ar: 'اختر: {label}' },
  about: { en: '{label}: {what}', ar: '{label}: {what}' },
} as const satisfies Record<string, Text>;

/** What the operation says to programs, said to a person who sees a label and a box. */
const plainly: Readonly<Record<string, Text>> = {
  'not-a-date': { en: 'this is not a day of the calendar', ar: 'هذا ليس يومًا في التقويم' },
  'end-before-start': { en: 'this day lies before the first one', ar: 'هذا اليوم يسبق اليوم الأول' },
  'amount-format': {
    en: 'write digits and at most one point, as in 150.000',
    ar: 'اكتب أرقامًا ونقطة واحدة على الأكثر، مثل 150.000',
  },
  'money-decimals': {
    en: 'this has more decimals than the currency',
    ar: 'المنازل العشرية أكثر مما للعملة',
  },
  'amount-too-large': { en: 'check the point: this is very much', ar: 'تحقق من النقطة: هذا كثير جدًا' },
  'wrong-type': { en: 'write digits only', ar: 'اكتب أرقامًا فقط' },
  'whole-number': { en: 'write a whole number', ar: 'اكتب عددًا صحيحًا' },
  'too-small': { en: 'this is too little', ar: 'هذا أقل مما ينبغي' },
  'too-big': { en: 'this is too much', ar: 'هذا أكثر مما ينبغي' },
  'too-short': { en: 'write more', ar: 'اكتب أكثر' },
  'too-long': { en: 'write less: this is too long', ar: 'اختصر: هذا أطول من المسموح' },
  'wrong-format': { en: 'this is not how it is written', ar: 'لا يُكتب بهذه الصيغة' },
  'no-terms': {
    en: 'say what was promised, or what the signed contract says',
    ar: 'بيّن بماذا وُعد العامل أو ماذا ورد في العقد الموقَّع',
  },
  'agency-unnamed': { en: 'say which agency it was', ar: 'بيّن أي وكالة كانت' },
  'party-not-found': {
    en: 'nobody is registered here under this number',
    ar: 'لا أحد مسجَّل هنا بهذا الرقم',
  },
};

/** Left empty, or nothing that stands among the choices: both ask for the same. */
const unanswered = new Set([
  'missing',
  'no-alternative',
  'unknown-country',
  'unknown-currency',
  'unknown-sector',
]);

/** What was chosen is none of the choices: nothing that somebody could have typed otherwise. */
const notAmongChoices = new Set(['not-allowed-value', 'wrong-type']);

const withoutOptional = (label: string): string => label.replace(/\s*\((optional|اختياري)\)\s*$/u, '');

/**
 * A fault of a field, naming it as the page does: whoever reads the list on top must find the field without guessing. A fault
 * of something that has no field here is told as the operation told it.
 */
export function faultWords(fault: Fault, name: FieldAtFault | undefined, reader: Reader): string {
  if (!name) return fault.message;
  const label = withoutOptional(name.label);
  if (name.how === 'date' && fault.code === 'not-a-date')
    return reader.say(words.about, { label, what: dateFaultWords(name.typed, reader) });
  if (unanswered.has(fault.code) || (name.how === 'chosen' && notAmongChoices.has(fault.code)))
    return reader.say(name.how === 'chosen' ? words.choose : words.type, { label });
  const plain = plainly[fault.code];
  return reader.say(words.about, {
    label,
    what: plain ? reader.say(plain) : fault.message.replaceAll('`', ''),
  });
}
