import type { Text } from '../../../../lib/problems/text.ts';
import type { DictionaryEntry } from '../../../../lib/rules/facts/dictionary.ts';
import type { factSchema } from '../../../../lib/rules/facts/schema.ts';

/** Whose word a fact is: the first name of its path. */
export const sourceWords: Readonly<Record<keyof typeof factSchema, Text>> = {
  own: { en: 'The declaring party', ar: 'الطرف المصرِّح' },
  counterparty: { en: 'The other party', ar: 'الطرف الآخر' },
  official: { en: 'Official records', ar: 'السجلات الرسمية' },
  observed: { en: 'Seen by inspectors', ar: 'مشاهدات المفتشين' },
  told: { en: 'Told by workers', ar: 'ما رواه العمال' },
  derived: { en: 'Worked out of several', ar: 'مستخلص من عدة مصادر' },
};

export const isSource = (root: string): root is keyof typeof factSchema => Object.hasOwn(sourceWords, root);

/** What kind of thing a fact is. */
export const factKindWords: Readonly<Record<DictionaryEntry['kind'], Text>> = {
  number: { en: 'number', ar: 'رقم' },
  'yes or no': { en: 'yes or no', ar: 'نعم أو لا' },
  text: { en: 'text', ar: 'نص' },
  day: { en: 'day', ar: 'يوم' },
  list: { en: 'list', ar: 'قائمة' },
  group: { en: 'group', ar: 'مجموعة' },
};
