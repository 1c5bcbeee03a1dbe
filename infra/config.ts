import * as z from 'zod';
import stagesFile from './stages.json' with { type: 'json' };

export const faceNames = ['registry', 'voice', 'inspectorate'] as const;
export type FaceName = (typeof faceNames)[number];
export const processorNames = ['assess', 'profile', 'identity', 'mailbox', 'seal', 'release'] as const;
export type ProcessorName = (typeof processorNames)[number];
export type FunctionName = FaceName | ProcessorName;

/** A year at least (CT.CLOUDWATCH.PR.2), two at most: logs serve whoever follows up an incident; evidence lives in the journal. */
const logRetentions = [365, 400, 545, 731] as const;

/** P-256 public keys always have the same length: 91 bytes of DER (RFC 5480), 124 characters of base64. */
const PublicKey = z.base64().length(124);
const perFace = z.strictObject({
  registry: z.int().min(1).max(10_000),
  voice: z.int().min(1).max(10_000),
  inspectorate: z.int().min(1).max(10_000),
});
const reserved = z.int().min(1).max(1_000).optional();

/** One stage of the service: a region, a domain and its limits. Nothing in it is secret. */
export const StageConfig = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9]{1,11}$/, 'two to twelve small letters and digits'),
  /** Without it the templates fit any account, and `cdk deploy` uses the account of whoever runs it. */
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  region: z.string().regex(/^[a-z]{2}-[a-z]+-\d$/),
  /** Faces answer on `registry.`, `voice.` and `inspectorate.` of this domain, and nowhere else. */
  domain: z
    .string()
    .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/)
    .max(200),
  /** A certificate in the same region that covers the three hosts. */
  certificateArn: z.string().regex(/^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-f-]{36}$/),
  /** Set it when the domain's zone is in the same account; else the outputs say which records to make by hand. */
  hostedZoneId: z
    .string()
    .regex(/^Z[A-Z0-9]{5,31}$/)
    .optional(),
  /** First label of the two sign-in hosts; unique in the region across all customers of the cloud. */
  loginPrefix: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/),
  flaggedIndexShards: z.int().min(1).max(16),
  /** When signed releases leave, each day at the place of work: few and fixed, so that a moment tells nothing of what led to it. */
  releaseTimes: z
    .array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/))
    .min(1)
    .max(4),
  alarmsEmail: z.email(),
  monthlyBudgetUsd: z.int().min(1),
  logRetentionDays: z.literal(logRetentions),
  requestsPerSecond: perFace,
  /** Absent means not reserved: a new account has too little concurrency to reserve any (see docs/deploy.md). */
  reservedConcurrency: z.strictObject({
    registry: reserved,
    voice: reserved,
    inspectorate: reserved,
    assess: reserved,
    profile: reserved,
    release: reserved,
    identity: reserved,
    mailbox: reserved,
    seal: reserved,
  }),
  /**
   * Public half of the sealing key (DER, base64), read from the cloud after the first deployment. Pinned here and not
   * fetched at run time, so that nobody can slip in a key of their own. A face without the key it needs does not start.
   */
  sealingPublicKeys: z.strictObject({ identity: PublicKey, protected: PublicKey }).optional(),
  /** Public half of the key that signs rule sets, pinned likewise: no function believes a rule set that another key signed. */
  ruleSetPublicKey: PublicKey.optional(),
  /**
   * The keys that sign certificates, by names that are never given twice: the first signs, the others are only told to whoever
   * checks (docs/verify.md says how to rotate). Public halves are pinned likewise.
   */
  credentialKeys: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][a-z0-9]{0,11}$/),
        publicKey: PublicKey.optional(),
        /** The last day on which it signed. */
        retiredOn: z.iso.date().optional(),
      }),
    )
    .min(1)
    .refine((keys) => new Set(keys.map(({ name }) => name)).size === keys.length, 'names of keys must differ')
    .refine((keys) => keys[0]?.retiredOn === undefined, 'the first key signs, so it is not retired'),
  /** Public half of the key that signs the journal's checkpoints: what every stranger verifies with. */
  checkpointPublicKey: PublicKey.optional(),
  /** Who keeps every checkpoint outside of this account, so that nobody inside can take one back (docs/journal.md). */
  witnessUrl: z.url({ protocol: /^https$/ }).optional(),
});
export type StageConfig = z.infer<typeof StageConfig>;

const Stages = z
  .array(StageConfig)
  .min(1)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'stage names must differ')
  .refine(
    (all) => all.every(({ certificateArn, region }) => certificateArn.split(':')[3] === region),
    'a certificate must be in the region of its stage',
  );

/** @throws ZodError naming every field that is missing or wrong. */
export const parseStages = (data: unknown): StageConfig[] => Stages.parse(data);

/** The stages of `stages.json`, the one file to edit for a new stage. */
export const stages = (): StageConfig[] => parseStages(stagesFile);
