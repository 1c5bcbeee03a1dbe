import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { hotline } from '../../../lib/domain/voice/hotline.ts';
import { voiceLanguages } from '../../../lib/domain/voice/voice-language.ts';
import { written } from '../../pages/words/written.ts';
import type { Reader } from '../reader.ts';

/** Every language by its own name: for whoever cannot read this one. */
const Tongues = ({ reader, here }: { reader: Reader; here: string }) => (
  <nav aria-label={reader.say('language')}>
    <ul class="small">
      {voiceLanguages.map((language) => (
        <li>
          <a href={`${here}?l=${language}`} lang={language} dir={written[language].dir}>
            {written[language].name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Foot = ({ reader, here }: { reader: Reader; here: string | undefined }) => (
  <footer>
    <p>{reader.say('danger', { number: hotline })}</p>
    <p>
      <a href={`/phone?l=${reader.language}`}>{reader.say('phoneKeeps')}</a>
    </p>
    {here === undefined ? null : <Tongues reader={reader} here={here} />}
    {reader.texts.reviewed ? null : <p class="said-by">{reader.say('notReviewed')}</p>}
  </footer>
);

/** The title says nothing to whoever looks over a shoulder, and is the same on every page. */
export const Head = ({ title }: { title: string }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <link rel="stylesheet" href="/s.css" />
    <link rel="icon" href="/i.svg" />
  </head>
);

/** @param here the address of this page where it can be asked for again in another language */
export const page = (reader: Reader, main: Child, here?: string) =>
  html`<!doctype html>${(
    <html lang={reader.language} dir={reader.dir}>
      <Head title={reader.say('title')} />
      <body>
        <header>
          <a class="leave" href="/leave">
            {reader.say('leave')}
          </a>
        </header>
        <main>{main}</main>
        <Foot reader={reader} here={here} />
      </body>
    </html>
  )}`;

/** A page for whoever has not said yet what they read: signs instead of words. */
export const wordlessPage = (reader: Reader, main: Child) =>
  html`<!doctype html>${(
    <html lang={reader.language} dir={reader.dir}>
      <Head title={reader.say('title')} />
      <body>
        <header>
          <a class="leave" href="/leave" aria-label={reader.say('leave')}>
            ✕
          </a>
        </header>
        <main>
          <h1 class="unseen">{reader.say('language')}</h1>
          {main}
        </main>
        <footer>
          <p class="contact">
            <span aria-hidden="true">☎ </span>
            {hotline}
          </p>
        </footer>
      </body>
    </html>
  )}`;
