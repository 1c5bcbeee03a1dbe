import type { Text } from '../../../../lib/problems/text.ts';

export const pastedWords = {
  label: { en: 'The address of its page', ar: 'عنوان صفحته' },
  or: { en: 'Or paste the address of its page', ar: 'أو الصق عنوان صفحته' },
  hint: {
    en: 'The page of a contract or an employer, as your browser shows it, or its number alone.',
    ar: 'صفحة عقد أو صاحب عمل كما تظهر في المتصفح، أو رقمه وحده.',
  },
} as const satisfies Record<string, Text>;

/** The contract or employer of an address or a number that was pasted; what is neither is passed on, to be refused. */
export function placeIn(pasted: string): { contractId?: string; employerId?: string } {
  const [id = pasted.trim()] = /(ctr|org)_[0-9a-f-]+/.exec(pasted) ?? [];
  if (id === '') return {};
  return id.startsWith('org_') ? { employerId: id } : { contractId: id };
}

const anyId = /[a-z]{3}_[0-9a-f]{8}[0-9a-f-]*/;

/** The ids of the addresses or numbers that were pasted, one a line; what is none is passed on, to be refused. */
export const idsIn = (pasted: string): string[] =>
  pasted
    .split(/[\s,،]+/)
    .filter(Boolean)
    .map((each) => anyId.exec(each)?.[0] ?? each);
