import { html } from 'hono/html';
import { shownHumanCode } from '../../../lib/domain/values/human-code.ts';
import { hotline } from '../../../lib/domain/voice/hotline.ts';
import type { Reader } from '../reader.ts';
import { Head } from './layout.tsx';

interface Sheet {
  english: Reader;
  readers: readonly Reader[];
  code: string;
  baseUrl: string;
}

const Lines = ({ reader, baseUrl }: { reader: Reader; baseUrl: string }) => (
  <li lang={reader.language} dir={reader.dir}>
    <strong>{reader.say('sheet')}</strong>
    <br />
    {reader.say('sheetHow', { address: `\u2068${baseUrl}\u2069` })}
    <br />
    {reader.say('sheetWithout', { address: `\u2068${baseUrl}/speak\u2069` })}{' '}
    {reader.say('call', { number: hotline })}
  </li>
);

/** A sheet to print and hand over unopened: the link as a picture, its code, and how to speak without either. */
export const sheet = ({ english, readers, code, baseUrl }: Sheet) =>
  html`<!doctype html>${(
    <html lang={english.language} dir={english.dir}>
      <Head title={english.say('title')} />
      <body>
        <main class="sheet">
          <h1 class="number">{shownHumanCode(code)}</h1>
          <img src={`/l/${code}/qr.svg`} alt={`${baseUrl}/l/${code}`} />
          <ul>
            {readers.map((reader) => (
              <Lines reader={reader} baseUrl={baseUrl} />
            ))}
          </ul>
        </main>
      </body>
    </html>
  )}`;
