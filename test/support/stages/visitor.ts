import { CookieJar } from '../../../functions/local/issuer/cookie-jar.ts';

/** A person with a browser without script, at one server: follows redirects, keeps cookies, fills in the form it sees. */
export class Visitor {
  readonly #jar = new CookieJar();
  readonly #home: string;
  at: URL;
  status = 0;
  page = '';
  headers = new Headers();

  constructor(home: string) {
    this.at = new URL(home);
    this.#home = this.at.host;
  }

  /** Opens an address and stops at the first page, or where a redirect leaves this server. */
  async open(address: string | URL, init: RequestInit = {}): Promise<void> {
    const response = await fetch(address, {
      ...init,
      headers: { cookie: this.#jar.header(), accept: 'text/html' },
      redirect: 'manual',
    });
    this.#jar.keep(response);
    this.status = response.status;
    this.headers = response.headers;
    this.page = await response.text();
    const location = response.headers.get('location');
    const next = location ? new URL(location, address) : new URL(address);
    this.at = next;
    if (location && next.host === this.#home) await this.open(next);
  }

  /** Sends the form of the page with these fields beside its hidden ones. */
  async submit(fields: Record<string, string>): Promise<void> {
    const action = this.page.match(/<form method="post" action="([^"]*)"/)?.[1] ?? this.at.href;
    const hidden = this.page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
    const body = new URLSearchParams();
    for (const [, name = '', value = ''] of hidden) body.set(name, value);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    await this.open(new URL(action, this.at), { method: 'POST', body });
  }
}
