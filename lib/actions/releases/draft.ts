import { noticeText } from '../../domain/notices/notice-text.ts';
import type { DraftRelease, Release } from '../../domain/releases/release.ts';
import { consentsOf } from '../../domain/releases/release-consent.ts';
import { screened } from '../../domain/releases/release-screen.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { putRelease } from '../../store/releases.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseReport } from '../reports/authorise-report.ts';
import { restingOn } from './basis.ts';
import { refuseUngrounded } from './grounds.ts';
import { type OwnFacts, ownFactsOf } from './own-facts.ts';
import { authoriseLetter } from './recipient-tie.ts';
import { type Screening, shieldOf } from './shield.ts';

const usualReplyDays = 21;

/**
 * Drafts what may be put to an employer or agency. It stands in `protected`, and tells nobody anything. Only to whom the
 * recipient is assigned, and recorded as a look at it: what is refused tells of what is known, too.
 * @throws ProblemError `release-text-protected` when the official's words say what the recipient cannot know
 */
export async function draftRelease(context: InspectorateContext, draft: DraftRelease): Promise<Release> {
  const employers = await authoriseLetter(context, 'release.draft', draft);
  const release = await composeRelease(context, draft, employers);
  await commit(context, {
    writes: putRelease(release),
    happened: { kind: 'release.drafted', subjects: [release.id] },
    created: { entityId: release.id, entityVersion: 1 },
    class: 'protected',
  });
  return release;
}

/** What may be put to a recipient about a certificate of its own, beside what every official may draft. */
export interface Letter extends Omit<DraftRelease, 'kind'> {
  kind: Release['kind'];
  certificate?: NonNullable<Release['certificate']> & { number: string };
}

/**
 * A draft, not yet saved. The text is made here, of the recipient's own and of public facts, and never again: what is signed
 * and what is read are the same words. `employers` are those assigned to whoever drafts it.
 * @throws ProblemError `release-text-protected`, or `validation-failed` for what is not the recipient's
 */
export async function composeRelease(
  context: InspectorateContext,
  draft: Letter,
  employers: readonly string[],
): Promise<Release> {
  const facts = await ownFactsOf(context, draft);
  await screen(context, draft, { facts, employers });
  if (draft.demanded) await refuseUngrounded(context, { ...draft, demanded: draft.demanded });
  return releaseOf(context, draft, facts);
}

/** The official's words, and a figure that the authority sets: one that stands in what somebody told would tell of it. */
async function screen(context: InspectorateContext, draft: Letter, against: Screening): Promise<void> {
  const { words, groupOrder, demanded: [first] = [] } = draft;
  const figure = groupOrder && first ? first.amount.amount : undefined;
  if (!words && figure === undefined) return;
  const shield = await shieldOf(context, against);
  const ofWords = words ? screened(words, shield) : [];
  const ofFigure = figure === undefined ? [] : screened({ en: figure, ar: figure }, shield);
  const errors = [
    ...ofWords,
    ...ofFigure.slice(0, 1).map((each) => ({ ...each, pointer: '/demanded/0/amount' })),
  ];
  if (errors.length > 0) throw new ProblemError('release-text-protected', { errors });
}

const textOf = (
  { kind, coverReason, words, certificate, demanded }: Letter,
  facts: OwnFacts,
): Release['text'] =>
  noticeText({
    kind,
    reason: coverReason,
    facts: {
      ...facts,
      ...(certificate ? { certificateNumber: certificate.number } : {}),
      ...(demanded ? { demanded } : {}),
    },
    words,
  });

const aboutOf = ({ certificate }: Letter): Pick<Release, 'certificate'> => {
  if (!certificate) return {};
  const { certificateId, step } = certificate;
  return { certificate: { certificateId, ...(step === undefined ? {} : { step }) } };
};

async function releaseOf(context: InspectorateContext, draft: Letter, facts: OwnFacts): Promise<Release> {
  const { kind, recipientId, coverReason, window, basis } = draft;
  const rests = {
    reportIds: basis?.reportIds ?? [],
    flagIds: basis?.flagIds ?? [],
    inspectionIds: basis?.inspectionIds ?? [],
  };
  const { told, reports } = await restingOn(context, { recipientId, basis: rests });
  // Who rests a letter on a report may read it: what told of an agency as a whole belongs to no employer.
  for (const report of reports) await authoriseReport(context, 'report.read', report);
  return {
    id: context.newId('rel'),
    noticeId: context.newId('ntc'),
    kind,
    recipientId,
    coverReason,
    contractIds: draft.contractIds ?? [],
    disclosureIds: draft.disclosureIds ?? [],
    ruleIds: draft.ruleIds ?? [],
    basis: rests,
    told,
    consents: consentsOf(reports),
    text: textOf(draft, facts),
    ...aboutOf(draft),
    ...(draft.demanded ? { demanded: draft.demanded } : {}),
    ...(draft.groupOrder ? { groupOrder: draft.groupOrder } : {}),
    replyDays: draft.replyDays ?? usualReplyDays,
    window: { ...(window?.from === undefined ? {} : { from: window.from }), days: window?.days ?? 0 },
    state: 'draft',
    steps: [{ kind: 'drafted', at: context.now, by: context.actor.subject }],
    version: 1,
  };
}
