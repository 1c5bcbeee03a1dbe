/** A file that the consoles' pages load: ours, beside this list, or one of a package. */
export interface AssetFile {
  type: string;
  /** The package's specifier; absent for what the style sheets are built to. */
  from?: string;
}

const font = (name: string): AssetFile => ({
  type: 'font/woff2',
  from: `@fontsource-variable/${name}.woff2`,
});
const script = { type: 'text/javascript; charset=utf-8' };
const css = { type: 'text/css; charset=utf-8' };

/** What says that a session is about to end: ours, beside this list. */
export const sessionScript = 'session.js';

/**
 * The one script of others, as it was read and pinned: its name says the version, and a browser runs no other bytes under it.
 */
export const htmx = {
  file: 'htmx-4.0.1.js',
  integrity: 'sha384-Qp9rdC8H7EqOoX+nR0P3RPG2Noji+qdwJlGpfzwQJsfOpp3sGwIdSP9xO3+UlEhn',
} as const;

/** All that a page loads, by its name under /console/assets. Nothing comes from another host. */
export const assetFiles: Readonly<Record<string, AssetFile>> = {
  'console.ltr.css': css,
  'console.rtl.css': css,
  [htmx.file]: { ...script, from: 'htmx.org/dist/htmx.min.js' },
  [sessionScript]: script,
  // Written by hand in logical properties: it serves both directions.
  'verify.css': css,
  'noto-sans-latin.woff2': font('noto-sans/files/noto-sans-latin-wght-normal'),
  'noto-sans-latin-ext.woff2': font('noto-sans/files/noto-sans-latin-ext-wght-normal'),
  'noto-sans-arabic.woff2': font('noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal'),
};
