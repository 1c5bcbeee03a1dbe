import type { Running } from './running.ts';

/** A page as a phone receives it. */
export interface Received {
  status: number;
  headers: Headers;
  text: string;
}

/** A phone: it keeps the cookie that it is given, follows nothing by itself, and runs no script. */
export interface Phone {
  get(path: string): Promise<Received>;
  /** Sends a form; a field with several values is sent several times. */
  post(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Received>;
}

const formOf = (fields: Readonly<Record<string, string | readonly string[]>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    ),
  );

/** @param carried the cookie that it has already */
export function aPhone(on: Running, carried = ''): Phone {
  let cookie = carried;
  const ask = async (path: string, init: RequestInit): Promise<Received> => {
    const response = await fetch(`${on.insaf.urls.voice}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie },
    });
    const set = response.headers.get('set-cookie');
    if (set !== null) cookie = set.split(';')[0] ?? '';
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, fields, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: formOf(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
  };
}

/** The hidden key of the form on a page. */
export const keyOf = ({ text }: Received): string => /name="key" value="([^"]+)"/.exec(text)?.[1] ?? '';

/** The two numbers on a page, as they are shown. */
export const numbersOn = ({ text }: Received): string[] =>
  [...text.matchAll(/class="contact">([^<]+)</g)].map(([, number = '']) => number);

/** A page without what is drawn anew each time that it is shown. */
export const withoutKey = ({ text }: Received): string => text.replaceAll(/name="key" value="[^"]+"/g, '');
