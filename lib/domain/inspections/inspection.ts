import * as z from 'zod';
import { assignedPurposes } from '../access/assignment.ts';
import { CertificateNumber } from '../certificates/certificate.ts';
import { CertificateState } from '../certificates/certificate-state.ts';
import { Annotation } from '../contracts/annotation.ts';
import { Contract } from '../contracts/contract.ts';
import { CustodyRecord, HousingRecord } from '../contracts/living-record.ts';
import { comparedTerms, comparisons } from '../contracts/terms-diff.ts';
import { WagePayment } from '../contracts/wage-payment.ts';
import { WorkingTime } from '../contracts/working-time.ts';
import { FeeDisclosure } from '../fees/fee-disclosure.ts';
import { FeeItemCode } from '../fees/fee-taxonomy.ts';
import { RecruitmentCost } from '../fees/recruitment-cost.ts';
import { LookBy, Reason } from '../flags/employer-profile.ts';
import { FlagStatus, FlagStep, Proposal } from '../flags/flag.ts';
import { Rank } from '../flags/rank.ts';
import { LegalReference } from '../notices/notice.ts';
import { Organisation } from '../organisations/organisation.ts';
import { BothLanguages } from '../values/both-languages.ts';
import { Instant, PlainDate } from '../values/dates.ts';
import {
  AssessmentId,
  CertificateId,
  ContractId,
  FlagId,
  OfficialId,
  OrganisationId,
} from '../values/ids.ts';
import { dimensions, Indicator, Level, legs, RuleKind } from '../values/indicator.ts';
import { Name } from '../values/name.ts';
import { Governorate } from '../values/place.ts';
import { ToldFee } from '../voice/told-fee.ts';

export const InHand = z
  .strictObject({ officialId: OfficialId, purpose: z.enum(assignedPurposes), since: Instant })
  .meta({ id: 'InHand', description: 'Who has an employer in hand, for what, and since when.' });
export type InHand = z.infer<typeof InHand>;

export const FlaggedEmployerItem = z
  .strictObject({
    employerId: OrganisationId,
    kind: z
      .enum(['establishment', 'household'])
      .meta({ description: 'A household may be entered only with lawful authority.' }),
    name: Name.meta({ description: 'Cut where it is long; the profile has it whole.' }),
    sector: z.string(),
    governorates: z.array(Governorate),
    rank: Rank,
    why: z.array(Reason).meta({ description: 'The three strongest reasons for the rank, in words.' }),
    lookBy: LookBy,
    inHand: z
      .array(InHand)
      .optional()
      .meta({ description: 'Who has it in hand now; only where `include` asks for it.' }),
  })
  .meta({ id: 'FlaggedEmployerItem', description: 'An employer to visit, and why.' });
export type FlaggedEmployerItem = z.infer<typeof FlaggedEmployerItem>;

const Missing = z.strictObject({
  path: z.string(),
  why: z.enum(['absent', 'figureUnconfirmed', 'rateMissing', 'dateUnknown']),
});

export const Flag = z
  .strictObject({
    id: FlagId,
    contractId: ContractId,
    employerId: OrganisationId,
    agencyId: OrganisationId.optional(),
    status: FlagStatus,
    level: Level,
    rule: z.strictObject({
      id: z.string(),
      version: z.int(),
      kind: RuleKind,
      indicator: Indicator.optional(),
      legs: z.array(z.enum(legs)),
      dimensions: z.array(z.enum(dimensions)),
      title: BothLanguages,
      expression: z.string().meta({ description: 'The condition that flagged, as its authors wrote it.' }),
      deciding: z
        .tuple([z.int(), z.int()])
        .meta({ description: 'The characters of `expression` that decided, half-open.' }),
      legalBasis: z.array(LegalReference),
      guidance: BothLanguages,
    }),
    ruleSet: z.strictObject({ version: z.int(), hash: z.string() }),
    message: BothLanguages,
    facts: z
      .array(z.strictObject({ path: z.string(), value: z.unknown(), at: z.tuple([z.int(), z.int()]) }))
      .meta({
        description: 'The facts that were read, with their values and where the expression reads them.',
      }),
    evidence: z.record(z.string(), z.unknown()),
    currency: z
      .string()
      .optional()
      .meta({ description: 'Currency whose minor units the amounts among the facts are in.' }),
    asOf: PlainDate,
    raisedAt: Instant,
    steps: z.array(FlagStep),
    protectedInformation: z.boolean().meta({
      description:
        'The reason is protected: name, words and values are left out until the employer is assigned to you. Level and indicator are true.',
    }),
    proposal: Proposal.optional().meta({
      description:
        '`suspend`: the evidence contradicts a certificate of fee-free recruitment. For as long as the facts bear it and nobody dismissed it; where the reason is protected, only for whom it opens.',
    }),
    certificateId: CertificateId.optional().meta({
      description: 'The certificate that it contradicts: what `POST …/suspension` is asked of.',
    }),
    firewall: BothLanguages.optional().meta({
      description: 'Stands where a worker’s permit or move is shown: what it may never be used for.',
    }),
    version: z.int(),
  })
  .meta({
    id: 'Flag',
    description: 'A risk flag: a clue with its rule, law and facts. A finding is made by a person.',
  });
export type Flag = z.infer<typeof Flag>;

const FlagSummary = Flag.pick({ id: true, status: true, level: true, message: true, raisedAt: true }).extend({
  ruleId: z.string(),
  kind: RuleKind,
  indicator: Indicator.optional(),
  protectedInformation: Flag.shape.protectedInformation,
  quotable: z.boolean().meta({
    description:
      'Whether a letter may quote the law of its rule. Never of a rule that may read what is protected, also where its reason is opened to you: the law alone would tell it.',
  }),
  proposal: Flag.shape.proposal,
});

export const Dossier = z
  .strictObject({
    contract: Contract,
    employer: Organisation.nullable(),
    agency: Organisation.nullable(),
    comparisons: z
      .array(
        z.strictObject({
          version: z.enum(['origin', 'destination', 'amendment']),
          on: PlainDate,
          terms: z.array(
            z.strictObject({
              term: z.enum(comparedTerms),
              result: z.enum(comparisons),
              changePerMille: z.int().optional(),
            }),
          ),
        }),
      )
      .meta({ description: 'Every later version against the first offer, seen from the worker.' }),
    feeDisclosures: z
      .strictObject({ employer: z.array(FeeDisclosure), agency: z.array(FeeDisclosure) })
      .meta({ description: 'Side by side; within each, oldest first. An empty list is silence, not zero.' }),
    contradictedFees: z.array(FeeItemCode).meta({
      description:
        'Costs of which employer and agency say different things, as the latest assessment compares them: all lines of one cost together, in the currency of the wage.',
    }),
    toldFees: z.array(ToldFee).nullable().meta({
      description:
        'What the worker and the family paid, as it was told and may be used. Null: protected information, which opens to the official to whom the employer is assigned.',
    }),
    records: z
      .strictObject({
        wagePayments: z.array(WagePayment),
        workingTimes: z.array(WorkingTime),
        custody: z.array(CustodyRecord),
        housing: z.array(HousingRecord),
      })
      .meta({
        description:
          'What the parties recorded while the contract ran, by whom and when; replaced ones too. A period without a record is silence.',
      }),
    annotations: z
      .array(Annotation)
      .meta({ description: 'What either party remarked on the contract, oldest first. No rule reads it.' }),
    onFile: z.strictObject({ reports: z.int(), inspections: z.int(), permitRecords: z.int() }).meta({
      description:
        'How much was told, observed and officially recorded. Each is read at an address of its own.',
    }),
    assessment: z
      .strictObject({
        id: AssessmentId.meta({ description: 'By which it is replayed; the journal names it so.' }),
        version: z.int().positive(),
        level: Level,
        ifUnknownsFlagged: Level,
        urgentBecause: z.array(z.string()),
        completeness: z.strictObject({ known: z.int(), total: z.int() }),
        ruleSet: z.strictObject({ version: z.int(), hash: z.string() }),
        factsHash: z.string(),
        assessedAt: Instant,
        unanswered: z.array(
          z.strictObject({ ruleId: z.string(), kind: RuleKind, missing: z.array(Missing) }),
        ),
        dataQuality: z.array(z.strictObject({ ruleId: z.string(), message: BothLanguages })),
      })
      .nullable(),
    flags: z.array(FlagSummary),
    certificate: z
      .strictObject({
        id: CertificateId,
        number: CertificateNumber,
        state: CertificateState,
        contradictedBy: z.array(FlagId).meta({
          description:
            'Flags of this contract that contradict it: those whose rule proposes its suspension. Those of protected information count only for whom it opens.',
        }),
        proposal: Proposal.optional().meta({
          description: 'With any of them, and while it is valid.',
        }),
      })
      .nullable()
      .meta({ description: 'The certificate that speaks for this placement, if one ever did.' }),
    recruitmentCost: RecruitmentCost.nullable().meta({
      description: 'What the parties declared that the worker paid, as months of wages.',
    }),
  })
  .meta({ id: 'Dossier', description: 'The whole chain of one contract, with what contradicts what.' });
export type Dossier = z.infer<typeof Dossier>;
