import type { Text } from '../../../../lib/problems/text.ts';
import type { Form } from '../../../pages/form.ts';
import type { Choice } from '../../../pages/parts/fields.tsx';

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

const anyId = /\b[a-z]{3,6}_[0-9a-f]{8}[0-9a-f-]*/;

/** The ids of the addresses or numbers that were pasted, one a line; what is none is passed on, to be refused. */
export const idsIn = (pasted: string): string[] =>
  pasted
    .split(/[\s,،]+/)
    .filter(Boolean)
    .map((each) => anyId.exec(each)?.[0] ?? each);

/** What was ticked in a list (`contractIds.0`) and what was pasted beside it (`contractIds.pasted`) or in its place (`contractIds`). */
export const listedIn = (form: Form, name: string): string[] => [
  ...form.entries().flatMap(([each, value]) => (each.startsWith(`${name}.`) ? idsIn(value) : [])),
  ...idsIn(form.value(name)),
];

/** What an address carries from the page of a record to a form, by its number: it is ticked, and nobody types it. */
export const carriedIn = (query: URLSearchParams, name: string, label: string): Choice[] =>
  idsIn(query.get(name) ?? '').map((value) => ({ value, label: `${label} ${value.slice(0, 12)}` }));

/** The ticks of a list of choices, as the fields of a form: all of them, or those that are meant. */
export const tickedIn = (
  name: string,
  choices: readonly Choice[],
  isMeant: (value: string) => boolean = () => true,
): Record<string, string> =>
  Object.fromEntries(choices.flatMap(({ value }, at) => (isMeant(value) ? [[`${name}.${at}`, value]] : [])));
