import type { Dimension, Indicator, Leg, RuleKind, Strength } from '../domain/values/indicator.ts';

/** Why a fact could not be known. */
export const whys = ['absent', 'figureUnconfirmed', 'rateMissing', 'dateUnknown'] as const;
export type Why = (typeof whys)[number];

export interface Missing {
  /** The fact's path, as in `own.offer.wage`. */
  path: string;
  why: Why;
}

/** A fact that was read, with its value; `at` is the half-open range of characters in the rule's text. */
export interface Read {
  path: string;
  value: unknown;
  at: readonly [number, number];
}

/**
 * Where a rule stands in the ILO's grid: the part of a rule that the combination needs. `minor` marks a signal that
 * leaves the adult combination; `history` one that rests on past conduct towards other people.
 */
export interface Standing {
  ruleId: string;
  kind: RuleKind;
  indicator?: Indicator;
  legs: readonly Leg[];
  dimensions: readonly Dimension[];
  strength?: Strength;
  history?: boolean;
  path?: 'adult' | 'minor' | 'violence';
  /** Two rules that judge the same fact share this name; they never serve as two different facts. */
  fact?: string;
}

export const outcomes = ['flagged', 'clear', 'notApplicable', 'insufficientData'] as const;
export type Outcome = (typeof outcomes)[number];

/** What one rule found about one subject in one period. */
export interface RuleOutcome extends Standing {
  ruleVersion: number;
  outcome: Outcome;
  /** `insufficientData` only: what would have to be known. */
  missing?: readonly Missing[];
  /** `flagged` only: the named values of the rule's message. */
  evidence?: Readonly<Record<string, unknown>>;
  /** `flagged` only: the facts read, and the characters of `when` that decided. */
  trace?: { reads: readonly Read[]; deciding: readonly [number, number] };
}
