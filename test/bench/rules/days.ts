const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** Days since 1970-01-01 of a day `YYYY-MM-DD`, unchecked. Every peer that takes functions of its caller's is given this one. */
export function epochDay(text: string): number {
  let year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
  const month = digit(text, 5) * 10 + digit(text, 6);
  const day = digit(text, 8) * 10 + digit(text, 9);
  if (month <= 2) year--;
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

export const days = (from: string, to: string): number => epochDay(to) - epochDay(from);
