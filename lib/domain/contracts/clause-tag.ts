import * as z from 'zod';
import data from '../../reference/clause-tags.json' with { type: 'json' };

/**
 * A clause that stands in a contract's text, from the closed list. A tag says what the text contains, never that it was
 * applied, so a clause alone counts at most medium.
 */
export const ClauseTag = z.enum(data.clauseTags.map((tag) => tag.code)).meta({
  id: 'ClauseTag',
  description: 'A clause found in the text of a contract; see `GET /v1/reference/clause-tags`.',
});
export type ClauseTag = z.infer<typeof ClauseTag>;
