import * as z from 'zod';

/** The ILO's eleven indicators of forced labour, in the order of the 2012 booklet (FL01 to FL11). */
export const indicators = [
  'abuse_of_vulnerability',
  'deception',
  'restriction_of_movement',
  'isolation',
  'physical_sexual_violence',
  'intimidation_threats',
  'retention_of_identity_documents',
  'withholding_of_wages',
  'debt_bondage',
  'abusive_working_living_conditions',
  'excessive_overtime',
] as const;
export const Indicator = z.enum(indicators).meta({
  id: 'Indicator',
  description: 'One of the eleven ILO indicators of forced labour (ILO, 2012).',
});
export type Indicator = z.infer<typeof Indicator>;

/** One scale for flags, contracts and employers. */
export const levels = ['none', 'low', 'medium', 'high', 'urgent'] as const;
export const Level = z.enum(levels).meta({
  id: 'Level',
  description: 'How soon a person should look: `none`, `low`, `medium`, `high` or `urgent`.',
});
export type Level = z.infer<typeof Level>;

/** 0 for `none` to 4 for `urgent`. */
export const levelRank = (level: Level): number => levels.indexOf(level);

/** The higher of two levels. */
export const maxLevel = (a: Level, b: Level): Level => (levelRank(a) >= levelRank(b) ? a : b);

/** What a rule speaks about; only the first kind carries one of the eleven ids and counts towards a level. */
export const ruleKinds = ['indicator', 'law', 'standard', 'dataQuality'] as const;
export const RuleKind = z.enum(ruleKinds).meta({
  id: 'RuleKind',
  description: '`indicator` counts towards a level; `law`, `standard` and `dataQuality` are listed apart.',
});
export type RuleKind = z.infer<typeof RuleKind>;

/** The two legs of forced labour in Convention 29, article 2(1). */
export const legs = ['involuntariness', 'menaceOfPenalty'] as const;
export type Leg = (typeof legs)[number];

/** The three dimensions of the ILO's survey guidelines of 2012. */
export const dimensions = ['recruitment', 'workAndLife', 'leaving'] as const;
export type Dimension = (typeof dimensions)[number];

export const strengths = ['weak', 'medium', 'strong'] as const;
export type Strength = (typeof strengths)[number];
