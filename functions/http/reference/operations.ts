import * as z from 'zod';
import { taxonomies } from '../../../lib/domain/values/taxonomies.ts';
import { defineOperation } from '../operation.ts';

const Entry = z
  .strictObject({
    code: z.string(),
    en: z.string(),
    ar: z.string(),
    group: z.string().optional().meta({ description: 'The code of the entry that this one belongs to.' }),
  })
  .meta({ id: 'ReferenceEntry', description: 'A code with its words in both languages.' });

const Taxonomy = z.enum(taxonomies).meta({ id: 'Taxonomy', description: 'The name of a code list.' });

const List = z
  .strictObject({ taxonomy: Taxonomy, source: z.string(), items: z.array(Entry) })
  .meta({ id: 'ReferenceList', description: 'A closed list of codes.' });

/** Where a caller that starts from nothing looks first. */
const Meta = z
  .strictObject({
    service: z.string(),
    ruleSet: z.strictObject({ version: z.int(), hash: z.string(), publishedAt: z.string() }).nullable(),
    languages: z.array(z.string()),
    taxonomies: z.array(Taxonomy),
  })
  .meta({ id: 'Meta', description: 'The rule set in force, the languages and the code lists.' });

/** The code lists and the description of the service, the same on every face and open to everybody. */
export const referenceOperations = [
  defineOperation({
    operationId: 'getMeta',
    method: 'GET',
    path: '/v1/meta',
    tag: 'Reference',
    summary: 'See what is in force',
    description:
      'The rule set that decides today, the languages of this service, and the names of the code lists.',
    scope: 'public',
    permission: 'reference.read',
    success: { status: 200, description: 'What is in force.', schema: Meta },
    problems: [],
    cacheSeconds: 30,
    example: {
      response: {
        service: 'Insaf',
        ruleSet: { version: 1, hash: '0'.repeat(64), publishedAt: '2026-03-01T00:00:00.000Z' },
        languages: ['en', 'ar'],
        taxonomies: ['fee-items', 'clause-tags'],
      },
    },
  }),
  defineOperation({
    operationId: 'getReferenceList',
    method: 'GET',
    path: '/v1/reference/{taxonomy}',
    tag: 'Reference',
    summary: 'Read a code list',
    description: 'Every code with its words in English and Arabic.',
    scope: 'public',
    permission: 'reference.read',
    params: z.strictObject({ taxonomy: Taxonomy }),
    success: { status: 200, description: 'The list.', schema: List },
    problems: [],
    cacheSeconds: 3600,
    example: {
      params: { taxonomy: 'fee-items' },
      response: {
        taxonomy: 'fee-items',
        source: 'ILO, Definition of recruitment fees and related costs, 2019 (items restated)',
        items: [
          {
            code: 'RF01',
            en: 'Service or placement fee of a public or private recruiter',
            ar: 'رسوم خدمة أو توظيف',
            group: 'RF',
          },
        ],
      },
    },
  }),
] as const;
