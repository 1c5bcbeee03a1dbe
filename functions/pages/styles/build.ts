import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import rtlcss from 'rtlcss';
import { compile } from 'sass';

const root = join(import.meta.dirname, '../../..');
const target = (direction: 'ltr' | 'rtl'): string =>
  join(import.meta.dirname, `../assets/console.${direction}.css`);

/** The consoles' style sheet in both directions: Sass with govuk-frontend, then its mirror image. */
export function buildStyles(): Record<'ltr' | 'rtl', string> {
  const { css } = compile(join(import.meta.dirname, 'console.scss'), {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  });
  return { ltr: `${css.trim()}\n`, rtl: `${rtlcss.process(css).trim()}\n` };
}

/** `--check` writes nothing and fails when what is committed is not what the sources say. */
function main(check: boolean): void {
  for (const [direction, css] of Object.entries(buildStyles())) {
    const file = target(direction === 'rtl' ? 'rtl' : 'ltr');
    if (!check) writeFileSync(file, css);
    else if (readFileSync(file, 'utf8') !== css) throw new Error(`${file} is stale: npm run styles`);
  }
}

if (import.meta.main) main(process.argv.includes('--check'));
