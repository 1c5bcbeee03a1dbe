import * as z from 'zod';
import { recruiterRoles } from '../contracts/contract.ts';
import { OrganisationId } from '../values/ids.ts';
import { Level } from '../values/indicator.ts';
import { Name } from '../values/name.ts';

const contracts = z.int().nonnegative();

export const OtherEmployer = z
  .strictObject({ employerId: OrganisationId, name: Name, contracts, level: Level })
  .meta({
    id: 'OtherEmployer',
    description: 'Another employer of an agency; contracts and level are those that came through it.',
  });

export const RecruitingAgency = z
  .strictObject({
    agencyId: OrganisationId,
    name: Name,
    contracts: contracts.meta({ description: 'Contracts of this employer that came through it.' }),
    level: Level.meta({ description: 'The highest level of these.' }),
    alsoFor: z
      .array(OtherEmployer)
      .meta({ description: 'Other employers within your competence, the worst off first.' }),
    others: z.int().nonnegative().meta({
      description: 'Employers beyond these: of somebody else’s competence, or further down the list.',
    }),
  })
  .meta({ id: 'RecruitingAgency', description: 'An agency through which workers came.' });
export type RecruitingAgency = z.infer<typeof RecruitingAgency>;

export const Intermediary = z
  .strictObject({
    role: z.enum(recruiterRoles),
    name: Name,
    licenceNumber: z.string().optional(),
    licensed: z.boolean().optional().meta({ description: 'As declared; absent is unknown, not no.' }),
    contracts,
    through: z.array(OrganisationId).meta({ description: 'The agencies in whose chains it was named.' }),
  })
  .meta({
    id: 'Intermediary',
    description: 'Who was named in the chain of a contract without being registered here.',
  });
export type Intermediary = z.infer<typeof Intermediary>;

export const RecruitmentGraph = z
  .strictObject({
    agencies: z.array(RecruitingAgency),
    direct: contracts.meta({ description: 'Contracts without any agency.' }),
    intermediaries: z.array(Intermediary),
    read: z.strictObject({ contracts, of: contracts }).meta({
      description: 'In how many of the contracts the chain was read: the worst off first.',
    }),
  })
  .meta({
    id: 'RecruitmentGraph',
    description: 'Who recruits for an employer, and for whom else, as far as it was declared.',
  });
export type RecruitmentGraph = z.infer<typeof RecruitmentGraph>;
