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
const css = { type: 'text/css; charset=utf-8' };

/** All that a page loads, by its name under /console/assets. Nothing comes from another host. */
export const assetFiles: Readonly<Record<string, AssetFile>> = {
  'console.ltr.css': css,
  'console.rtl.css': css,
  'noto-sans-latin.woff2': font('noto-sans/files/noto-sans-latin-wght-normal'),
  'noto-sans-latin-ext.woff2': font('noto-sans/files/noto-sans-latin-ext-wght-normal'),
  'noto-sans-arabic.woff2': font('noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal'),
};
