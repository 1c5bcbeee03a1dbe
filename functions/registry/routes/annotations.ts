import {
  annotate,
  listContractAnnotations,
  replayAnnotation,
} from '../../../lib/actions/annotations/annotate.ts';
import type { RegistryContext } from '../../../lib/actions/context.ts';
import type { Annotation } from '../../../lib/domain/contracts/annotation.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { toRoutes } from '../../http/route.ts';
import { annotationOperations } from '../operations/annotations.ts';

const written = (annotation: Annotation): Reply<Annotation> => ({
  body: annotation,
  location: `/v1/contracts/${annotation.contractId}/annotations`,
});

const annotationHandlers: HandlerMap<typeof annotationOperations, RegistryContext> = {
  annotateContract: {
    run: async ({ context, params, body }) => written(await annotate(context, { ...params, remark: body })),
    replay: async ({ context, params }, { entityId }) =>
      written(await replayAnnotation(context, { ...params, id: entityId })),
  },
  listAnnotations: async ({ context, params }) => ({
    body: { items: await listContractAnnotations(context, params.contractId) },
  }),
};

export const annotationRoutes = toRoutes(annotationOperations, annotationHandlers);
