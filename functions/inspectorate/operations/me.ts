import * as z from 'zod';
import { OfficialRole } from '../../../lib/domain/actor.ts';
import { defineOperation } from '../../http/operation.ts';

const Me = z
  .strictObject({
    roles: z.array(OfficialRole).meta({ description: 'Empty until somebody has made you an official.' }),
    governorates: z.array(z.string()),
    scopes: z.array(z.string()),
  })
  .meta({ id: 'Me', description: 'Who this service takes you for.' });

export const meOperations = [
  defineOperation({
    operationId: 'getMe',
    method: 'GET',
    path: '/v1/me',
    tag: 'Who to visit',
    summary: 'See who you are here',
    description:
      'Your roles, the governorates they hold for and the scopes of your token: the first thing to call when something is refused.',
    scope: 'employers:read',
    permission: 'official.readOwn',
    success: { status: 200, description: 'Who this service takes you for.', schema: Me },
    problems: ['role-missing'],
    example: {
      response: { roles: ['inspector'], governorates: ['capital'], scopes: ['employers:read'] },
    },
  }),
] as const;
