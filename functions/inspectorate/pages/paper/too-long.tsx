import type { Text } from '../../../../lib/problems/text.ts';
import type { Reader } from '../../../pages/reader.ts';
import { filtersIn } from '../worklist/filters.tsx';
import { mostContracts, mostEmployers } from './file-bounds.ts';

const words = {
  title: { en: 'This list is too long for a file', ar: 'هذه القائمة أطول من أن تكون ملفًا' },
  why: {
    en: 'A file has at most {employers} employers with {contracts, number} contracts in all. Choose a governorate or a sector in the list, and take the file of that; the contracts of one employer are a file on its own page.',
    ar: 'لا يزيد الملف على {employers} صاحب عمل ولا على {contracts, number} عقد في المجموع. اختر محافظة أو قطاعًا في القائمة، ثم خذ ملفها؛ وعقود صاحب العمل الواحد ملف في صفحته.',
  },
  back: { en: 'Who to visit', ar: 'من تجب زيارته' },
} as const satisfies Record<string, Text>;

/** In the place of a file that would end somewhere. */
export function tooLong(reader: Reader, query: URLSearchParams) {
  const filters = filtersIn(query);
  return {
    status: 422,
    title: reader.say(words.title),
    section: 'worklist',
    back: { href: filters === '' ? '/console' : `/console?${filters}`, label: reader.say(words.back) },
    recorded: true,
    main: (
      <>
        <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
        <p class="govuk-body">
          {reader.say(words.why, { employers: mostEmployers, contracts: mostContracts })}
        </p>
      </>
    ),
  } as const;
}
