import { html, raw } from 'hono/html';
import { catalogue, type ProblemCode, problemCodes } from '../../lib/problems/catalogue.ts';
import { type Language, languages, type Text } from '../../lib/problems/text.ts';

const directions: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', ar: 'rtl' };
const words = {
  title: { en: 'Problems and their cures', ar: 'المشكلات وحلولها' },
  meaning: { en: 'What it means', ar: 'المعنى' },
  cure: { en: 'How to mend it', ar: 'طريقة المعالجة' },
  status: { en: 'HTTP status', ar: 'رمز حالة HTTP' },
  all: { en: 'All problems', ar: 'جميع المشكلات' },
} as const satisfies Record<string, Text>;

/** Own style sheet of the help pages; logical properties, so that it serves both directions. */
export const problemStyle = `:root{color-scheme:light dark}
body{font:1.05rem/1.7 system-ui,sans-serif;margin:2rem auto;max-inline-size:42rem;padding-inline:1rem}
h1{font-size:1.5rem}h2{font-size:1.1rem}
section{border-block-start:1px solid;margin-block-start:2rem;padding-block-start:1rem}
code{font-family:ui-monospace,monospace;overflow-wrap:anywhere}`;

/** Both languages, the reader's own first. */
const inOrder = (first: Language): Language[] => [first, ...languages.filter((other) => other !== first)];

/** Turns `code` in back quotes into an element of its own direction; the rest is escaped. */
const marked = (text: string) =>
  text
    .split('`')
    .map((part, index) =>
      index % 2 === 1 ? html`<code dir="ltr">${part}</code>` : html`<span>${part}</span>`,
    );

const page = (language: Language, title: string, body: unknown) => html`<!doctype html>
<html lang="${language}" dir="${directions[language]}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/problems/style.css" />
  </head>
  <body>
    <main>${body}</main>
  </body>
</html>`;

/** The first language's title is the heading of the page; the other's is the heading of its own section. */
function inLanguage(code: ProblemCode, language: Language, isFirst: boolean) {
  const { title, meaning, cure, status } = catalogue[code];
  const heading = raw(isFirst ? 'h1' : 'h2');
  return html`<section lang="${language}" dir="${directions[language]}">
    <${heading}>${title[language]}</${heading}>
    <h2>${words.meaning[language]}</h2>
    <p>${marked(meaning[language])}</p>
    <h2>${words.cure[language]}</h2>
    <p>${marked(cure[language])}</p>
    <p>${words.status[language]}: <bdi>${status}</bdi>. <code dir="ltr">${code}</code></p>
    <p><a href="/problems">${words.all[language]}</a></p>
  </section>`;
}

/** The help page of one problem, in both languages. */
export const problemPage = (code: ProblemCode, language: Language) =>
  page(
    language,
    catalogue[code].title[language],
    inOrder(language).map((each) => inLanguage(code, each, each === language)),
  );

const entry = (code: ProblemCode, language: Language) =>
  html`<li><a href="/problems/${code}">${catalogue[code].title[language]}</a> <code dir="ltr">${code}</code></li>`;

/** Every problem there is, in both languages. */
export const problemIndexPage = (language: Language) =>
  page(
    language,
    words.title[language],
    inOrder(language).map(
      (each) => html`<section lang="${each}" dir="${directions[each]}">
        <h1>${words.title[each]}</h1>
        <ul>
          ${problemCodes.map((code) => entry(code, each))}
        </ul>
      </section>`,
    ),
  );
