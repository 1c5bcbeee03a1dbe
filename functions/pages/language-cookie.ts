import { type Language, languages } from '../../lib/problems/text.ts';

const name = 'insaf-language';
const isOurs = (value: string | undefined): value is Language => languages.some((known) => known === value);

/** The language that this browser's person chose on a page; it goes before what the browser itself asks for. */
export function preferred(cookies: string | undefined): Language | undefined {
  const value = cookies
    ?.split(/; */)
    .find((each) => each.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  return isOurs(value) ? value : undefined;
}

/** The value of a Set-Cookie header that keeps a choice for a year; nothing for a language that we do not speak. */
export const languageCookie = (wanted: string | undefined): string | undefined =>
  isOurs(wanted) ? `${name}=${wanted}; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax` : undefined;
