/** A browser's memory of one host, as far as signing in needs it: names and values, forgotten when the host says so. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** Keeps what an answer sets. */
  keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const equals = pair.indexOf('=');
      const name = pair.slice(0, equals).trim();
      if (attributes.some(hasPassed)) this.#cookies.delete(name);
      else this.#cookies.set(name, pair.slice(equals + 1));
    }
  }

  /** The value of a Cookie header. */
  header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

const hasPassed = (attribute: string): boolean => {
  const [name = '', value = ''] = attribute.split('=');
  return name.trim().toLowerCase() === 'expires' && Date.parse(value) < Date.now();
};
