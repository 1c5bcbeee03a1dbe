import * as z from 'zod';
import { OfficialRole } from '../../../lib/domain/access/actor.ts';
import { Competence } from '../../../lib/domain/access/competence.ts';
import { OfficialId } from '../../../lib/domain/values/ids.ts';
import { defineOperation } from '../../http/operation.ts';

const Me = z
  .strictObject({
    id: OfficialId,
    subject: z.string().meta({
      description: 'Your `sub` at the issuer: the `by` of the steps of rule sets and releases.',
    }),
    roles: z.array(OfficialRole).meta({ description: 'Empty until somebody has made you an official.' }),
    governorates: z.array(z.string()),
    competences: z.array(Competence),
    unit: z.string().meta({ description: 'Where you work; empty until somebody has made you an official.' }),
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
      'Your roles, the body and governorates they hold for, the id by which colleagues name you, and the scopes of your token: the first thing to call when something is refused.',
    scope: 'employers:read',
    permission: 'official.readOwn',
    success: { status: 200, description: 'Who this service takes you for.', schema: Me },
    problems: ['role-missing'],
    example: {
      response: {
        id: 'usr_Zk3l0pQm7yTnX2sVb5cRj8wEa1dHf4gKo6uLi9tNxYz',
        subject: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f01',
        roles: ['inspector'],
        governorates: ['capital'],
        competences: ['labourInspection'],
        unit: 'labour-inspection',
        scopes: ['employers:read'],
      },
    },
  }),
] as const;
