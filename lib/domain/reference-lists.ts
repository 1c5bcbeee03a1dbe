import clauseTags from '../reference/clause-tags.json' with { type: 'json' };
import feeTaxonomy from '../reference/fee-taxonomy.json' with { type: 'json' };
import { indicators } from './indicator.ts';
import { indicatorNames } from './indicator-names.ts';

/** The code lists that anybody may read. */
export const taxonomies = [
  'fee-items',
  'fee-categories',
  'clause-tags',
  'indicators',
  'governorates',
] as const;
export type Taxonomy = (typeof taxonomies)[number];

export interface ReferenceEntry {
  code: string;
  en: string;
  ar: string;
  group?: string;
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
};
