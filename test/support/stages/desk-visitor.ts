import { CookieJar } from '../../../functions/local/issuer/cookie-jar.ts';
import { demoPassword } from '../../../functions/local/issuer/demo-people.ts';
import { inBoxes } from '../boxes-of-days.ts';
import type { Running } from './running.ts';

const mostRedirects = 12;

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const plain = (html: string): string =>
  html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (found) => entities[found] ?? '');
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};

type Fields = Record<string, string>;

/** What a browser would send of a form that nobody touched: hidden and filled fields, what is ticked, what is chosen. */
function fieldsOf(form: string): Fields {
  const fields: Fields = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')];
    const isChosen = (type !== 'radio' && type !== 'checkbox') || /\schecked/.test(tag);
    if (name && isChosen) fields[name] = attribute(tag, 'value') ?? '';
  }
  for (const [, tag = '', text = ''] of form.matchAll(/(<textarea[^>]*>)([\s\S]*?)<\/textarea>/g))
    fields[attribute(tag, 'name') ?? ''] = plain(text);
  for (const [, tag = '', options = ''] of form.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g)) {
    const chosen = [...options.matchAll(/<option[^>]*>/g)].find(([option]) => /\sselected/.test(option));
    fields[attribute(tag, 'name') ?? ''] = chosen ? (attribute(chosen[0], 'value') ?? '') : '';
  }
  return fields;
}

/** An official at the inspectors' console with scripts off: signs in where the issuer asks, and fills in the forms that stand there. */
export class DeskVisitor {
  readonly #jar = new CookieJar();
  readonly #home: string;
  status = 0;
  page = '';
  at = '';

  private constructor(home: string) {
    this.#home = home;
  }

  static async signedIn(on: Running, who: string): Promise<DeskVisitor> {
    const visitor = new DeskVisitor(on.insaf.urls.inspectorate);
    await visitor.open('/console');
    await visitor.#send(visitor.page, { email: `${who}@demo`, password: demoPassword });
    return visitor;
  }

  /** Opens an address and follows wherever it leads. */
  async open(path: string, init: RequestInit = {}): Promise<void> {
    let url = new URL(path, this.at || this.#home);
    let next: RequestInit = init;
    for (let hop = 0; hop < mostRedirects; hop += 1) {
      const headers = { cookie: this.#jar.header(), accept: 'text/html', origin: url.origin };
      const response = await fetch(url, { ...next, headers, redirect: 'manual' });
      this.#jar.keep(response);
      const location = response.headers.get('location');
      if (!location) {
        [this.status, this.page, this.at] = [response.status, await response.text(), url.href];
        return;
      }
      url = new URL(location, url);
      next = {};
    }
    throw new Error(`${path} leads round in a circle.`);
  }

  /** Sends the form of the page that has these fields, with what stands in its other fields. */
  async send(answers: Fields): Promise<void> {
    const typed = inBoxes(answers, this.page);
    const forms = [...this.page.matchAll(/<form method="post"[\s\S]*?<\/form>/g)].map(([form]) => form);
    const names = Object.keys(typed);
    const form = forms.find((each) => names.every((name) => each.includes(` name="${name}"`)));
    if (!form) throw new Error(`No form at ${this.at} asks for ${names.join(', ')}.`);
    await this.#send(form, typed);
  }

  async #send(form: string, typed: Fields): Promise<void> {
    const [tag = ''] = /<form[^>]*>/.exec(form) ?? [];
    const body = new URLSearchParams(Object.entries({ ...fieldsOf(form), ...typed }));
    await this.open(attribute(tag, 'action') ?? this.at, { method: 'POST', body });
  }

  /** The path of the page: where the last step led. */
  get path(): string {
    return new URL(this.at).pathname;
  }

  /** The words of the page, without its marks. */
  get words(): string {
    return plain(this.page.replaceAll(/<[^>]+>/g, ' ')).replaceAll(/\s+/g, ' ');
  }
}
