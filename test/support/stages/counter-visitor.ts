import { CookieJar } from '../../../functions/local/issuer/cookie-jar.ts';
import { demoPassword } from '../../../functions/local/issuer/demo-people.ts';
import { inBoxes } from '../boxes-of-days.ts';

const unescaped = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const mostRedirects = 12;

/** One fault as a page tells it: the words on top, where they lead, and what that field is called. */
export interface ToldFault {
  words: string;
  field: string;
  label: string | undefined;
}

const plain = (html: string): string =>
  unescaped(html.replaceAll(/<[^>]+>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Somebody with a browser without script at a console: signs in at the issuer, keeps cookies, fills in forms. */
export class CounterVisitor {
  readonly #jars = new Map<string, CookieJar>();
  readonly #home: string;
  readonly #language: string;
  /** The issuer is not told that it shall ask anew, as if it took no notice. */
  isWishIgnored = false;
  at: URL;
  status = 0;
  page = '';
  headers = new Headers();

  constructor(home: string, language: 'en' | 'ar') {
    this.#home = home;
    this.#language = language;
    this.at = new URL(home);
  }

  #jar({ host }: URL): CookieJar {
    const jar = this.#jars.get(host) ?? new CookieJar();
    this.#jars.set(host, jar);
    return jar;
  }

  async #go(address: URL, init: RequestInit = {}): Promise<void> {
    let [url, send] = [address, init];
    for (let step = 0; step < mostRedirects; step += 1) {
      const jar = this.#jar(url);
      const response = await fetch(url, {
        ...send,
        redirect: 'manual',
        headers: {
          cookie: jar.header(),
          accept: 'text/html',
          'accept-language': this.#language,
          origin: url.origin,
        },
      });
      jar.keep(response);
      const location = response.headers.get('location');
      if (!location) {
        this.status = response.status;
        this.headers = response.headers;
        this.at = url;
        this.page = await response.text();
        return;
      }
      send = {};
      url = new URL(location, url);
      if (this.isWishIgnored) for (const wish of ['prompt', 'max_age']) url.searchParams.delete(wish);
    }
    throw new Error(`Redirected for ever from ${address.pathname}`);
  }

  open(path: string): Promise<void> {
    return this.#go(new URL(path, this.#home));
  }

  /** Loads the page anew: by the browser's own button, or by going back to it. */
  reload(): Promise<void> {
    return this.#go(this.at);
  }

  async signIn(email: string): Promise<void> {
    await this.open('/console');
    await this.send({ email, password: demoPassword });
  }

  /** The session of the console ends, and so does that of the issuer; what else the browser keeps stays. */
  loseSession(): void {
    const { host } = new URL(this.#home);
    for (const other of [...this.#jars.keys()]) if (other !== host) this.#jars.delete(other);
    const over = new Headers();
    for (const face of ['registry', 'inspectorate'])
      over.append('Set-Cookie', `__Host-insaf-${face}-session=; Expires=${new Date(0).toUTCString()}`);
    this.#jar(new URL(this.#home)).keep(new Response(null, { headers: over }));
  }

  async signOut(): Promise<void> {
    await this.leave();
    this.loseSession();
  }

  /** Signs out and goes away while the issuer still asks whether to sign out of it, too. */
  async leave(): Promise<void> {
    await this.#go(new URL('/console/sign-out', this.#home), { method: 'POST' });
  }

  /** The forms of the page's main part, or of a page that has none. */
  #forms(): string[] {
    const main = /<main[\s\S]*<\/main>/.exec(this.page)?.[0] ?? this.page;
    return [...main.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => form);
  }

  /** Sends a form with these fields beside what it hides: the one that has the first of them, or the first. */
  async send(typed: Record<string, string>): Promise<void> {
    const fields = inBoxes(typed, this.page);
    const [name = ''] = Object.keys(fields);
    const forms = this.#forms();
    const form =
      forms.find((each) => each.includes(`name="${name}" value="${fields[name]}"`)) ??
      forms.find((each) => each.includes(`name="${name}"`)) ??
      forms[0] ??
      '';
    const body = new URLSearchParams();
    for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
      body.set(/name="([^"]*)"/.exec(input)?.[1] ?? '', unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? ''));
    for (const [field, value] of Object.entries(fields)) body.set(field, value);
    const action = /^<form[^>]*action="([^"]*)"/.exec(form)?.[1];
    await this.#go(action ? new URL(unescaped(action), this.at) : this.at, { method: 'POST', body });
  }

  /** Sends fields to an address, as a form that was opened before would. */
  async post(path: string, fields: Record<string, string>): Promise<number> {
    await this.#go(new URL(path, this.#home), { method: 'POST', body: new URLSearchParams(fields) });
    return this.status;
  }

  /** Sends a file as a browser does, with other fields of its form beside what that hides. */
  async sendFile(name: string, content: string, fields: Record<string, string> = {}): Promise<void> {
    const body = new FormData();
    for (const [input] of this.page.matchAll(/<input[^>]*type="hidden" name="key"[^>]*>/g))
      body.set('key', unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? ''));
    for (const [field, value] of Object.entries(fields)) body.set(field, value);
    body.set(name, new Blob([content], { type: 'text/csv' }), 'file.csv');
    await this.#go(this.at, { method: 'POST', body });
  }

  /** What stands in a field of the page. */
  valueOf(name: string): string | undefined {
    const input = new RegExp(`<input[^>]*name="${name.replaceAll('.', '\\.')}"[^>]*>`).exec(this.page)?.[0];
    return input && unescaped(/ value="([^"]*)"/.exec(input)?.[1] ?? '');
  }

  /** The boxes of a list that are ticked, as a browser would send them. */
  ticked(list: string): Record<string, string> {
    const boxes = this.page.match(new RegExp(`<input[^>]*name="${list}\\.\\d+"[^>]*>`, 'g')) ?? [];
    return Object.fromEntries(
      boxes
        .filter((box) => / checked/.test(box))
        .map((box) => [/name="([^"]*)"/.exec(box)?.[1] ?? '', / value="([^"]*)"/.exec(box)?.[1] ?? '']),
    );
  }

  /** The faults on top of the page, each with the label of the field to which it leads. */
  faults(): ToldFault[] {
    const summary = /govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(this.page)?.[1] ?? '';
    return [...summary.matchAll(/<a href="#([^"]+)">([\s\S]*?)<\/a>/g)].map(([, field = '', words = '']) => ({
      words: plain(words),
      field,
      label: this.#labelOf(field),
    }));
  }

  /** Of a field its label; of the first of several choices their legend. */
  #labelOf(field: string): string | undefined {
    const at = this.page.indexOf(`id="${field}"`);
    if (at < 0) return undefined;
    const group = this.page.slice(this.page.lastIndexOf('govuk-form-group', at), at);
    const [, legend] = /<legend[^>]*>([\s\S]*?)<\/legend>/.exec(group) ?? [];
    const [, label] = /<label class="govuk-label" for="[^"]*">([\s\S]*?)<\/label>/.exec(group) ?? [];
    const named = legend ?? label;
    return named === undefined ? undefined : plain(named);
  }
}
