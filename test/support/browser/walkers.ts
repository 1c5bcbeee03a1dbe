import { pages as inspectoratePages } from '../../../functions/inspectorate/pages/console.ts';
import { pages as registryPages } from '../../../functions/registry/pages/console.ts';

/** Who walks which console: together they must reach every page of it. */
export const walkers = [
  { face: 'inspectorate', who: ['inspector', 'rules-author', 'oversight'], pages: inspectoratePages },
  { face: 'registry', who: ['employer', 'agency', 'newcomer'], pages: registryPages },
] as const;
