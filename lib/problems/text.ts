/** A sentence in both languages of this service. A missing Arabic text does not compile. */
export interface Text {
  en: string;
  ar: string;
}

/** The languages in which this service answers. */
export const languages = ['en', 'ar'] as const;
export type Language = (typeof languages)[number];

/** One entry of the catalogue: what happened, what it means, how to mend it. Safe for any caller to read. */
export interface Problem {
  status: number;
  title: Text;
  meaning: Text;
  cure: Text;
}
