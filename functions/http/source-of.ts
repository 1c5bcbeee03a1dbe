import * as z from 'zod';
import type { FaceContext } from './face-env.ts';

/** The gateway says from where it was called; the address is forgotten with the request and stands in no log. */
const Source = z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) });

/** Where a request comes from; undefined for a page that asks its own face, and where no gateway says it. */
export const sourceOf = (context: Pick<FaceContext, 'env'>): string | undefined => {
  const read = Source.safeParse(context.env ?? {});
  return read.success ? read.data.requestContext.http.sourceIp : undefined;
};
