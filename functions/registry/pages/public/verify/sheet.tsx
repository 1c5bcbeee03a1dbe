import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import { voiceLanguages } from '../../../../../lib/domain/voice/voice-language.ts';
import { written } from '../../../../pages/words/written.ts';
import type { VerifyReader } from './verify-reader.ts';

const Tongues: FC<{ reader: VerifyReader; here: string }> = ({ reader, here }) => (
  <nav aria-label={reader.words.language}>
    <ul class="tongues">
      {voiceLanguages.map((language) => (
        <li>
          <a href={`${here}l=${language}`} lang={language} dir={written[language].dir}>
            {written[language].name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

export const Head: FC<{ title: string }> = ({ title }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>{title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/console/assets/verify.css" />
  </head>
);

/** The scales of the house. */
export const Scales: FC = () => (
  <svg class="sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">
      <path d="M16 4v23M9 27h14M6 9h20" />
      <path d="M6 9 2 18a4.4 4.4 0 0 0 8 0zM26 9l-4 9a4.4 4.4 0 0 0 8 0z" />
    </g>
  </svg>
);

interface SheetProps {
  reader: VerifyReader;
  title: string;
  /** The address of this page, up to where the language is added: it ends in `?` or `&`. */
  here: string;
}

/** A small page for a phone at a counter: one column, no script, the fonts of the phone, every language by its own name. */
export const Sheet: FC<PropsWithChildren<SheetProps>> = ({ reader, title, here, children }) => (
  <html lang={reader.language} dir={reader.dir}>
    <Head title={`${title} - Insaf`} />
    <body>
      <header class="mast">
        <a href={`/verify?l=${reader.language}`}>
          <Scales />
          Insaf <span lang="ar">إنصاف</span>
        </a>
      </header>
      <main>{children}</main>
      <footer>
        <Tongues reader={reader} here={here} />
        {reader.reviewed ? null : <p class="small">{reader.words.notReviewed}</p>}
      </footer>
    </body>
  </html>
);

/** What was found, in one word that can be read across a counter, and what it means. The word carries it; colour repeats it. */
export const Verdict: FC<{ kind: 'good' | 'bad' | 'wait'; name: string; means: string }> = (said) => (
  <div class={`verdict verdict-${said.kind}`} role="status">
    <h1>
      <span aria-hidden="true">{{ good: '✓', bad: '✕', wait: '!' }[said.kind]}</span> {said.name}
    </h1>
    <p>{said.means}</p>
  </div>
);

/** Names and values; what has no value is left out. */
export const Facts: FC<{ rows: readonly (readonly [name: string, value: Child | undefined])[] }> = ({
  rows,
}) => (
  <dl>
    {rows
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

interface AskingProps {
  action: string;
  name: string;
  label: string;
  hint?: string;
  button: string;
  language: string;
}

/** One field and one button; the answer has an address of its own. */
export const Asking: FC<AskingProps> = ({ action, name, label, hint, button, language }) => (
  <form action={action} method="get">
    <input type="hidden" name="l" value={language} />
    <label for={name}>{label}</label>
    {hint && (
      <p class="small" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    <input
      id={name}
      name={name}
      type="text"
      class="code"
      dir="ltr"
      maxlength={32}
      required
      autocomplete="off"
      autocapitalize="characters"
      spellcheck={false}
      aria-describedby={hint ? `${name}-hint` : undefined}
    />
    <button type="submit">{button}</button>
  </form>
);

/** A number of ours, as it is printed: left to right whatever the page is. */
export const Code: FC<PropsWithChildren> = ({ children }) => (
  <bdi dir="ltr" class="code">
    {children}
  </bdi>
);
