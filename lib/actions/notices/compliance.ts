import { type Dossier, latestBy } from '../../domain/contracts/dossier.ts';
import { isWorkerPaid } from '../../domain/fees/fee-disclosure.ts';
import type { Compliance, FeeCapResult, Notice } from '../../domain/notices/notice.ts';
import { plainDateIn } from '../../domain/values/dates.ts';
import type { Language } from '../../problems/text.ts';
import { selfAssess } from '../../rules/assess.ts';
import { ownSheet } from '../../rules/facts/fact-sheet.ts';
import { capsOf } from '../../rules/facts/of-caps.ts';
import type { RuleOutcome } from '../../rules/outcome.ts';
import { renderMessage } from '../../rules/render-message.ts';
import type { CheckedRule, RuleSet } from '../../rules/rule-set.ts';
import { declaredWords } from '../../rules/words/declared-words.ts';
import { zoneOf } from '../../rules/zone.ts';

interface Asked {
  /** With the disclosures of `party` alone. */
  dossier: Dossier;
  party: string;
  at: string;
  ruleSet: RuleSet | undefined;
  language: Language;
}

/**
 * What a party may know about its own declaration. Everything here is computed from what that party declared and from the
 * law; no assessment, flag or disclosure of anybody else is read.
 */
export function complianceOf({ dossier, party, at, ruleSet, language }: Asked): Compliance {
  const { country } = dossier.contract.placeOfWork;
  const sheet = ownSheet(dossier, { answering: party, asOf: plainDateIn(zoneOf(country), at) });
  const disclosure = latestBy(dossier.disclosures, party);
  const how = { language, currency: sheet.currency, words: declaredWords };
  return {
    ruleSetVersion: ruleSet?.version ?? null,
    notices: ruleSet ? selfAssess(ruleSet, sheet).flatMap((found) => noticeOf(ruleSet, found, how)) : [],
    standard: disclosure === undefined ? 'unknown' : disclosure.items.some(isWorkerPaid) ? 'notMet' : 'met',
    feeCaps: disclosure
      ? capsOf(disclosure, { dossier, currency: sheet.currency, country }).map(capResult)
      : [],
  };
}

const capResult = ({
  amountMinor,
  currency,
  rowId,
  ...rest
}: ReturnType<typeof capsOf>[number]): FeeCapResult => ({
  status: rest.status,
  why: rest.why,
  cap: amountMinor === null || currency === null ? null : { amountMinor, currency },
  scope: [...rest.scope],
  confidence: rest.confidence,
  row: rowId,
});

type How = Parameters<typeof renderMessage>[2];

/** A rule that flags, or one that cannot say without a fact that the submitter could still declare. */
function noticeOf(ruleSet: RuleSet, found: RuleOutcome, how: How): Notice[] {
  if (found.outcome !== 'flagged' && found.outcome !== 'insufficientData') return [];
  const checked = ruleOf(ruleSet, found.ruleId);
  if (!checked) return [];
  return [{ ...wordsOf(checked, found, how), outcome: found.outcome }];
}

const byId = new WeakMap<RuleSet, ReadonlyMap<string, CheckedRule>>();

/** A published set never changes, so its rules are put in order once. */
function ruleOf(ruleSet: RuleSet, ruleId: string): CheckedRule | undefined {
  const known = byId.get(ruleSet) ?? new Map(ruleSet.rules.map((checked) => [checked.rule.id, checked]));
  byId.set(ruleSet, known);
  return known.get(ruleId);
}

const wordsOf = ({ rule }: CheckedRule, found: RuleOutcome, how: How): Omit<Notice, 'outcome'> => ({
  ruleId: rule.id,
  kind: rule.kind,
  title: rule.title[how.language],
  message:
    found.outcome === 'flagged' ? renderMessage(rule, found.evidence ?? {}, how) : unanswered[how.language],
  legalBasis: rule.legalBasis,
  ...(found.missing === undefined ? {} : { missing: [...found.missing] }),
});

const unanswered = {
  en: 'This could not be answered from what you declared. The missing facts are listed.',
  ar: 'تعذّرت الإجابة عن ذلك مما صرّحتم به. والوقائع الناقصة مدرجة.',
} as const;
