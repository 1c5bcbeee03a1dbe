import type { Text } from '../../../lib/problems/text.ts';
import { code, codes, type MessageTable, type Params } from './message-table.ts';

const typeNames: Readonly<Record<string, Text>> = {
  string: { en: 'text in quotes', ar: 'نصًا بين علامتي اقتباس' },
  number: { en: 'a number without quotes', ar: 'عددًا دون علامتي اقتباس' },
  int: { en: 'a whole number without quotes', ar: 'عددًا صحيحًا دون علامتي اقتباس' },
  boolean: { en: '`true` or `false` without quotes', ar: '`true` أو `false` دون علامتي اقتباس' },
  array: { en: 'a list in square brackets', ar: 'قائمة بين قوسين مربعين' },
  object: { en: 'an object in curly brackets', ar: 'كائنًا بين قوسين معقوفين' },
  record: { en: 'an object in curly brackets', ar: 'كائنًا بين قوسين معقوفين' },
  null: { en: '`null`', ar: '`null`' },
};
const anotherType: Text = { en: 'another type; see the documentation', ar: 'من نوع آخر تبيّنه الوثائق' };

function unknownField({ name, nearest }: Params): Text {
  const [named, meant] = [code(name), code(nearest)];
  if (meant)
    return {
      en: `There is no field ${named} here. Did you mean ${meant}? Rename it or leave it out.`,
      ar: `لا يوجد هنا حقل باسم ${named}. هل تقصد ${meant}؟ غيّر الاسم أو احذف الحقل.`,
    };
  return named
    ? { en: `There is no field ${named} here. Leave it out.`, ar: `لا يوجد هنا حقل باسم ${named}. احذفه.` }
    : {
        en: 'There is a field here whose name is not known. Leave it out; the documentation lists the names.',
        ar: 'يوجد هنا حقل اسمه غير معروف. احذفه؛ وتجد الأسماء في الوثائق.',
      };
}

function wrongType({ expected }: Params): Text {
  const type = (typeof expected === 'string' ? typeNames[expected] : undefined) ?? anotherType;
  return {
    en: `The value has the wrong type. Send ${type.en}.`,
    ar: `نوع القيمة غير صحيح. أرسل ${type.ar}.`,
  };
}

function notAllowedValue({ allowed }: Params): Text {
  const { list, more } = codes(allowed);
  if (!list || more)
    return {
      en: `The value is not one of the allowed ones. ${list ? `Some of them: ${list}. ` : ''}The documentation lists them all.`,
      ar: `القيمة ليست من القيم المسموح بها. ${list ? `منها: ${list}. ` : ''}وتجدها كاملة في الوثائق.`,
    };
  return {
    en: `The value is not one of the allowed ones. Send one of: ${list}.`,
    ar: `القيمة ليست من القيم المسموح بها. أرسل إحدى القيم الآتية: ${list}.`,
  };
}

/** Faults of shape: what a schema itself refuses. */
export const shapeMessages: MessageTable = {
  'unknown-field': unknownField,
  missing: () => ({
    en: 'This field is required and is missing. Add it.',
    ar: 'هذا الحقل مطلوب وهو مفقود. أضفه.',
  }),
  'wrong-type': wrongType,
  'not-allowed-value': notAllowedValue,
  'too-short': ({ minimum }) => ({
    en: `The text is too short. Send at least ${minimum} characters.`,
    ar: `النص أقصر من المطلوب. الحد الأدنى لعدد الأحرف: ${minimum}.`,
  }),
  'too-long': ({ maximum }) => ({
    en: `The text is too long. Send at most ${maximum} characters.`,
    ar: `النص أطول من المسموح. الحد الأقصى لعدد الأحرف: ${maximum}.`,
  }),
  'too-small': ({ minimum, inclusive }) => ({
    en: `The number is too small. Send ${inclusive === false ? 'more than' : 'at least'} ${minimum}.`,
    ar: `العدد أصغر من المطلوب. أرسل عددًا ${inclusive === false ? 'أكبر من' : 'لا يقل عن'} ${minimum}.`,
  }),
  'too-big': ({ maximum, inclusive }) => ({
    en: `The number is too big. Send ${inclusive === false ? 'less than' : 'at most'} ${maximum}.`,
    ar: `العدد أكبر من المسموح. أرسل عددًا ${inclusive === false ? 'أصغر من' : 'لا يزيد على'} ${maximum}.`,
  }),
  'too-few': ({ minimum }) => ({
    en: `The list is too short. Send at least this many entries: ${minimum}.`,
    ar: `القائمة أقصر من المطلوب. الحد الأدنى لعدد العناصر: ${minimum}.`,
  }),
  'too-many': ({ maximum }) => ({
    en: `The list is too long. Send at most this many entries: ${maximum}.`,
    ar: `القائمة أطول من المسموح. الحد الأقصى لعدد العناصر: ${maximum}.`,
  }),
  'wrong-format': ({ pattern }) => ({
    en: `The text does not have the form that this field needs. ${code(pattern) ? `It must match the pattern ${code(pattern)}.` : 'The documentation shows an example.'}`,
    ar: `صيغة النص لا تناسب هذا الحقل. ${code(pattern) ? `يجب أن يطابق النمط ${code(pattern)}.` : 'وتجد مثالًا في الوثائق.'}`,
  }),
  'not-a-multiple': ({ divisor }) => ({
    en: `The number must be a multiple of ${divisor}. Round it to one.`,
    ar: `يجب أن يكون العدد من مضاعفات ${divisor}. قرّبه إلى أحدها.`,
  }),
  'whole-number': ({ minimum, maximum }) => ({
    en: `Send a whole number from ${minimum} to ${maximum}, in digits only.`,
    ar: `أرسل عددًا صحيحًا من ${minimum} إلى ${maximum} بالأرقام 0-9 وحدها.`,
  }),
  'no-alternative': () => ({
    en: 'The value fits none of the shapes that are allowed here. The documentation shows each of them.',
    ar: 'القيمة لا تناسب أيًّا من الأشكال المسموح بها هنا. وتجد كل شكل في الوثائق.',
  }),
  'refused-value': () => ({
    en: 'The value breaks a rule of this field. The documentation states the rule and shows an example.',
    ar: 'القيمة تخالف قاعدة من قواعد هذا الحقل. وتجد القاعدة ومثالًا عليها في الوثائق.',
  }),
};
