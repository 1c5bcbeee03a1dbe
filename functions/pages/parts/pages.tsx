import type { FC } from 'hono/jsx';
import type { Text } from '../../../lib/problems/text.ts';
import type { Reader } from '../reader.ts';

const words = {
  pages: { en: 'Pages', ar: 'الصفحات' },
  next: { en: 'Next page', ar: 'الصفحة التالية' },
  previous: { en: 'Previous page', ar: 'الصفحة السابقة' },
  first: { en: 'Back to the first page', ar: 'العودة إلى الصفحة الأولى' },
  slice: { en: '{first} to {last} of {of}', ar: 'من {first} إلى {last} من أصل {of}' },
} as const satisfies Record<string, Text>;

/** Where the list has been, oldest first: lists go forward only, so the way back stands in the address. Empty is the first page. */
const trail = 'before';
/** A cursor has about two hundred letters, and an address may be cut off beyond two thousand. */
const mostBack = 6;

/**
 * What an operation is asked for so that `Pages` can turn its list: 25 rows, from where the address stands, and of the address
 * the named filters that are filled. Nothing else of it: where the list has been is no business of the operation.
 */
export const pageAsked = (
  query: URLSearchParams,
  filters: readonly string[] = [],
): Readonly<Record<string, string>> => {
  const named = ['cursor', ...filters];
  return {
    limit: '25',
    ...Object.fromEntries([...query].filter(([name, value]) => value !== '' && named.includes(name))),
  };
};

interface PagesProps {
  reader: Reader;
  path: string;
  query: URLSearchParams;
  next: string | undefined;
}

interface Way {
  text: Text;
  href: string;
}

interface Ways {
  back?: Way;
  onward?: Way;
}

const withPlace = (query: URLSearchParams, cursor: string, before: readonly string[]): string => {
  const there = new URLSearchParams(query);
  for (const name of ['cursor', trail]) there.delete(name);
  if (cursor !== '') there.set('cursor', cursor);
  for (const each of before) there.append(trail, each);
  const search = String(there);
  return search === '' ? '' : `?${search}`;
};

/** Where "previous" and "next" lead from here. */
function waysFrom({ path, query, next }: Omit<PagesProps, 'reader'>): Ways {
  const here = query.get('cursor') ?? '';
  const before = query.getAll(trail);
  const previous = before.at(-1);
  const back: Way | undefined =
    here === ''
      ? undefined
      : previous === undefined
        ? { text: words.first, href: path + withPlace(query, '', []) }
        : { text: words.previous, href: path + withPlace(query, previous, before.slice(0, -1)) };
  const onward: Way | undefined =
    next === undefined
      ? undefined
      : { text: words.next, href: path + withPlace(query, next, [...before, here].slice(-mostBack)) };
  return { ...(back ? { back } : {}), ...(onward ? { onward } : {}) };
}

const Arrow: FC<{ isOnward: boolean }> = ({ isOnward }) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${isOnward ? 'next' : 'prev'}`}
    height="13"
    width="15"
    viewBox="0 0 15 13"
    aria-hidden="true"
    focusable="false"
  >
    {isOnward ? (
      <path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z" />
    ) : (
      <path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z" />
    )}
  </svg>
);

/** The way to the page before and to the next one; a list that stands on one page has neither. */
export const Pages: FC<PagesProps> = ({ reader, ...where }) => (
  <PageLinks reader={reader} ways={waysFrom(where)} />
);

const PageLinks: FC<{ reader: Reader; ways: Ways }> = ({ reader, ways: { back, onward } }) => {
  if (!back && !onward) return null;
  return (
    <nav class="govuk-pagination insaf-no-print" aria-label={reader.say(words.pages)}>
      {back && (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={back.href} rel="prev">
            <Arrow isOnward={false} />
            <span class="govuk-pagination__link-title">{reader.say(back.text)}</span>
          </a>
        </div>
      )}
      {onward && (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={onward.href} rel="next">
            <span class="govuk-pagination__link-title">{reader.say(onward.text)}</span>
            <Arrow isOnward />
          </a>
        </div>
      )}
    </nav>
  );
};

/** Rows of a page. */
export const rowsShown = 25;

/** From which row on a page of a list shows it, where the whole list is at hand: `?from=25`. */
export const firstRow = (query: URLSearchParams): number => {
  const from = Number(query.get('from') ?? 0);
  return Number.isSafeInteger(from) && from >= 0 && from < 10_000 ? from : 0;
};

interface SlicesProps {
  reader: Reader;
  path: string;
  /** What else stands in the address. */
  query: Readonly<Record<string, string>>;
  /** The table, where its next page is looked at. */
  id: string;
  from: number;
  of: number;
}

/** The same for a list that came whole: its rows are counted, so the page says which of how many it shows. */
export const Slices: FC<SlicesProps> = ({ reader, path, query, id, from, of }) => {
  if (of <= rowsShown) return null;
  const to = (row: number): string => {
    const search = String(new URLSearchParams({ ...query, ...(row === 0 ? {} : { from: String(row) }) }));
    return `${path}${search && `?${search}`}#${id}`;
  };
  const ways: Ways = {
    ...(from === 0 ? {} : { back: { text: words.previous, href: to(Math.max(0, from - rowsShown)) } }),
    ...(from + rowsShown >= of ? {} : { onward: { text: words.next, href: to(from + rowsShown) } }),
  };
  const last = Math.min(of, from + rowsShown);
  return (
    <>
      <p class="govuk-body">{reader.say(words.slice, { first: Math.min(from + 1, of), last, of })}</p>
      <PageLinks reader={reader} ways={ways} />
    </>
  );
};
