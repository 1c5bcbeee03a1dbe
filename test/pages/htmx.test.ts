import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assetPath } from '../../functions/local/console-assets.ts';
import { htmx } from '../../functions/pages/assets/asset-files.ts';
import { pageHeaders } from '../../functions/pages/page-headers.ts';

const policyOf = (scripts: boolean): string =>
  pageHeaders('https://issuer.example', { scripts })['Content-Security-Policy'] ?? '';

describe('the script of others', () => {
  test('is the very bytes that were pinned, under a name with their version', () => {
    const bytes = readFileSync(assetPath(htmx.file));
    expect(`sha384-${createHash('sha384').update(bytes).digest('base64')}`).toBe(htmx.integrity);
    const { version } = JSON.parse(
      readFileSync(new URL('../../node_modules/htmx.org/package.json', import.meta.url), 'utf8'),
    );
    expect(htmx.file).toBe(`htmx-${version}.js`);
  });

  test('is let in on the pages that use it, from this host alone: nothing inline, nothing evaluated', () => {
    expect(policyOf(false)).not.toMatch(/script-src|connect-src/);
    expect(policyOf(true)).toContain("script-src 'self'; connect-src 'self'");
    for (const scripts of [true, false]) expect(policyOf(scripts)).not.toMatch(/unsafe|\*|http:/);
  });
});
