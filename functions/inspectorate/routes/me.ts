import type { InspectorateContext } from '../../../lib/actions/context.ts';
import { getOwnStanding } from '../../../lib/actions/officials/get-own-standing.ts';
import type { HandlerMap } from '../../http/operation.ts';
import { toRoutes } from '../../http/route.ts';
import { meOperations } from '../operations/me.ts';

const meHandlers: HandlerMap<typeof meOperations, InspectorateContext> = {
  getMe: async ({ context }) => {
    const { id, roles, governorates, competences, unit } = getOwnStanding(context);
    return {
      body: {
        id,
        subject: context.actor.subject,
        roles: [...roles],
        governorates: [...governorates],
        competences: [...competences],
        unit,
        scopes: [...context.actor.scopes],
      },
    };
  },
};

export const meRoutes = toRoutes(meOperations, meHandlers);
