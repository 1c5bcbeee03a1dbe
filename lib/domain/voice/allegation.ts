import * as z from 'zod';
import data from '../../reference/allegations.json' with { type: 'json' };

/** What a worker, or someone who speaks for a worker, can allege: a closed list, so that no rule ever reads free text. */
export const AllegationCode = z.enum(data.allegations.map(({ code }) => code)).meta({
  id: 'AllegationCode',
  description: 'What was told, by the closed list of allegations; see `GET /v1/reference/allegations`.',
  example: 'WAGES_UNPAID',
});
export type AllegationCode = z.infer<typeof AllegationCode>;

/** How the one who speaks stands to what is told. What happened elsewhere is never attributed to this employer. */
export const allegationRelations = ['self', 'witness', 'elsewhere'] as const;

/**
 * How a report reached us. `handedLink` came through a link that the employer or agency handed over: it may raise risk,
 * never lower it, and is no independent source (decisions, 2).
 */
export const reportChannels = [
  'hotline',
  'speak',
  'handedLink',
  'walkIn',
  'interview',
  'ngo',
  'authority',
] as const;
export type ReportChannel = (typeof reportChannels)[number];
export const isIndependent = (channel: ReportChannel): boolean => channel !== 'handedLink';
