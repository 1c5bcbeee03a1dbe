import type { FC } from 'hono/jsx';
import { htmx } from '../assets/asset-files.ts';

/**
 * Nothing injected, nothing evaluated, no extension, this host alone; "back" loads the page anew, because a list that was kept
 * would be a look that nobody recorded.
 */
const config = { includeIndicatorCSS: false, history: 'reload', mode: 'same-origin', extensions: 'none' };

/** The one script, for the pages that are better with it (`docs/adr/052-scripts-as-improvement.md`). */
export const Htmx: FC = () => (
  <>
    <meta name="htmx-config" content={JSON.stringify(config)} />
    <script src={`/console/assets/${htmx.file}`} integrity={htmx.integrity} defer />
  </>
);
