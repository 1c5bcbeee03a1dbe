import { Indicator, levels } from '../../../../lib/domain/values/indicator.ts';
import { indicatorNames } from '../../../../lib/domain/values/indicator-names.ts';
import { governorates } from '../../../../lib/domain/values/place.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { SelectField } from '../../../pages/parts/fields.tsx';
import { freshForm, Send } from '../../../pages/parts/form.tsx';
import { levelWord } from '../../../pages/parts/marks.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { governorateNames } from '../../../pages/words/places.ts';
import { sectorNames } from '../../../pages/words/sectors.ts';

const words = {
  filters: { en: 'Narrow the list', ar: 'تضييق القائمة' },
  level: { en: 'Level', ar: 'المستوى' },
  indicator: { en: 'Indicator', ar: 'المؤشر' },
  governorate: { en: 'Governorate', ar: 'المحافظة' },
  sector: { en: 'Sector', ar: 'القطاع' },
  any: { en: 'All', ar: 'الكل' },
  apply: { en: 'Show', ar: 'عرض' },
} as const satisfies Record<string, Text>;

export const filterNames = ['level', 'indicator', 'sector', 'governorate'] as const;
type FilterName = (typeof filterNames)[number];

/** What may stand in the address: the filters, and an agency or a day that came with a link. */
export const askable = [...filterNames, 'agencyId', 'since'];

/** The filters alone, as they are sent with a file and kept with a view: what is empty asks for nothing. */
export const filtersOf = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...query].filter(([name, value]) => value !== '' && askable.includes(name)));

export const filtersIn = (query: URLSearchParams): string => String(new URLSearchParams(filtersOf(query)));

type Choices = readonly { value: string; label: string }[];

const choicesFor = (reader: Reader): Readonly<Record<FilterName, Choices>> => ({
  level: levels
    .filter((level) => level !== 'none')
    .toReversed()
    .map((level) => ({ value: level, label: levelWord(level, reader) })),
  indicator: Indicator.options.map((value) => ({ value, label: reader.say(indicatorNames[value]) })),
  sector: Object.entries(sectorNames).map(([value, label]) => ({ value, label: reader.say(label) })),
  governorate: governorates.map((value) => ({ value, label: reader.say(governorateNames[value]) })),
});

/** The filters that are set, in words; undefined when there are none. */
export function filterWords(reader: Reader, query: URLSearchParams): string | undefined {
  const choices = choicesFor(reader);
  const set = filterNames.flatMap((name) => {
    const value = query.get(name);
    return choices[name].find((choice) => choice.value === value)?.label ?? [];
  });
  return set.length === 0 ? undefined : set.join(reader.language === 'ar' ? '، ' : ', ');
}

/**
 * The filters of the list; where scripts run the list answers each choice, else the button sends them. Who chooses by the arrows
 * passes several choices on the way: the list waits until they rest, and a later choice takes the place of one that is on its way.
 */
export const Filters = ({ reader, query }: { reader: Reader; query: URLSearchParams }) => {
  const form = freshForm(reader, Object.fromEntries(query));
  const choices = choicesFor(reader);
  return (
    <form
      method="get"
      action="/console"
      class="insaf-filters insaf-no-print"
      aria-label={reader.say(words.filters)}
      hx-get="/console"
      hx-trigger="change delay:250ms, submit"
      hx-target="#list"
      hx-select="#list"
      hx-select-oob="#said:innerHTML"
      hx-swap="outerHTML"
      hx-push-url="true"
      hx-sync="replace"
    >
      <div class="insaf-filters__fields">
        {filterNames.map((name) => (
          <SelectField
            form={form}
            name={name}
            label={reader.say(words[name])}
            choices={choices[name]}
            none={reader.say(words.any)}
          />
        ))}
        <Send isSecondary>{reader.say(words.apply)}</Send>
      </div>
    </form>
  );
};
