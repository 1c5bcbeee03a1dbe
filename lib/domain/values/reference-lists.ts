import allegations from '../../reference/allegations.json' with { type: 'json' };
import clauseTags from '../../reference/clause-tags.json' with { type: 'json' };
import feeTaxonomy from '../../reference/fee-taxonomy.json' with { type: 'json' };
import observations from '../../reference/observations.json' with { type: 'json' };
import repayments from '../../reference/repayment-rules.json' with { type: 'json' };
import { indicators } from './indicator.ts';
import { indicatorNames } from './indicator-names.ts';
import type { Taxonomy } from './taxonomies.ts';

/** A coded list whose rows may belong to an indicator, by which they are grouped. */
const coded = ({ source, items }: { source: string; items: readonly Coded[] }): ReferenceList => ({
  source,
  items: items.map(({ code, en, ar, indicator }) => ({
    code,
    en,
    ar,
    ...(indicator === null ? {} : { group: indicator }),
  })),
});

export interface ReferenceEntry {
  code: string;
  en: string;
  ar: string;
  group?: string;
}

interface Coded {
  code: string;
  en: string;
  ar: string;
  indicator: string | null;
}

interface ReferenceList {
  source: string;
  items: readonly ReferenceEntry[];
}

const taxonomySource = `${feeTaxonomy.source}; items restated`;

/** Every list, in both languages, with where it comes from. */
export const referenceLists: Readonly<Record<Taxonomy, ReferenceList>> = {
  'fee-items': {
    source: taxonomySource,
    items: feeTaxonomy.categories.flatMap(({ code: group, items }) =>
      items.map(({ code, nameEn, nameAr }) => ({ code, en: nameEn, ar: nameAr, group })),
    ),
  },
  'fee-categories': {
    source: taxonomySource,
    items: feeTaxonomy.categories.map(({ code, nameEn, nameAr }) => ({ code, en: nameEn, ar: nameAr })),
  },
  'clause-tags': {
    source: clauseTags.source,
    items: clauseTags.clauseTags.map(({ code, en, ar }) => ({ code, en, ar })),
  },
  indicators: {
    source:
      'ILO Indicators of Forced Labour (2012); the Arabic names are a translation, not checked against the Arabic edition',
    items: indicators.map((code) => ({ code, ...indicatorNames[code] })),
  },
  governorates: {
    source: 'The four governorates of Bahrain',
    items: [
      { code: 'capital', en: 'Capital', ar: 'العاصمة' },
      { code: 'muharraq', en: 'Muharraq', ar: 'المحرق' },
      { code: 'northern', en: 'Northern', ar: 'الشمالية' },
      { code: 'southern', en: 'Southern', ar: 'الجنوبية' },
    ],
  },
  allegations: coded({ source: allegations.source, items: allegations.allegations }),
  observations: coded({ source: observations.source, items: observations.observations }),
  'repayment-rules': {
    source: repayments.source,
    items: repayments.rules.map(({ code, en, ar, range }) => ({ code, en, ar, group: range })),
  },
};
