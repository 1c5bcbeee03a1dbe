import type * as z from 'zod';
import type { Text } from '../../../../lib/problems/text.ts';
import type { RuleSetView } from '../../../../lib/rules/governance/rule-set-view.ts';
import { Figure } from '../../../pages/parts/marks.tsx';
import type { Reader } from '../../../pages/reader.ts';
import type { Myself } from '../person-mark.tsx';

type OneSet = z.output<typeof RuleSetView>;

const words = {
  next: { en: 'What you can do', ar: 'ما يمكنك فعله' },
  add: { en: 'Add a rule', ar: 'أضف قاعدة' },
  review: { en: 'Send it to review, or give it up', ar: 'قدّمها للمراجعة أو تخلَّ عنها' },
  returning: { en: 'Give it back to its authors', ar: 'أعِدها إلى كاتبيها' },
  backtest: { en: 'Try it on every stored contract', ar: 'اختبرها على كل العقود المحفوظة' },
  shadow: { en: 'Run it beside the set in force', ar: 'شغّلها بجانب المجموعة السارية' },
  publish: { en: 'Put it into force', ar: 'ضعها موضع التنفيذ' },
  progress: { en: 'See how far the assessment anew has come', ar: 'تابع إعادة تقييم العقود' },
  backtests: { en: 'Backtests', ar: 'الاختبارات على الملفات المحفوظة' },
  started: { en: 'Backtest of {at}', ar: 'اختبار {at}' },
} as const satisfies Record<string, Text>;

type Action = readonly [href: string, label: Text];

/** What may be done next, by state and role; the operations decide, this only leads there. */
function actionsFor({ state, version, base }: OneSet, { roles }: Myself): Action[] {
  const at = `/console/rules/${version}`;
  const isAuthor = roles.includes('rulesAuthor');
  const isApprover = roles.includes('rulesApprover');
  const isOpen = state === 'draft' || state === 'inReview';
  const isAtWork = isAuthor || isApprover;
  const rows: readonly (readonly [boolean, string, Text])[] = [
    [isAuthor && state === 'draft', `${at}/new-rule`, words.add],
    [isAtWork && state === 'draft', `${at}/review`, words.review],
    [isAtWork && isOpen, `${at}/backtests`, words.backtest],
    [isAtWork && isOpen, `${at}/shadow`, words.shadow],
    [isAtWork && isOpen, `${at}/publication`, words.publish],
    [isAtWork && state === 'inReview', `${at}/review`, words.returning],
    [state === 'published' && base !== null, `${at}/reassessment`, words.progress],
  ];
  return rows.flatMap(([isOffered, href, label]): Action[] => (isOffered ? [[href, label]] : []));
}

const Backtests = ({ reader, set }: { reader: Reader; set: OneSet }) => {
  const started = set.steps.filter(({ kind, jobId }) => kind === 'backtested' && jobId);
  if (started.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{reader.say(words.backtests)}</h2>
      <ul class="govuk-list">
        {started.toReversed().map(({ jobId, at }) => (
          <li>
            <a class="govuk-link" href={`/console/rules/${set.version}/backtests/${jobId}`}>
              <Figure>{reader.say(words.started, { at: reader.moment(at) })}</Figure>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

/** The ways on from a rule set, and the backtests of it, for those who work on rules. */
export const RuleSetActions = ({ reader, set, me }: { reader: Reader; set: OneSet; me: Myself }) => {
  const actions = actionsFor(set, me);
  const isAtWork = me.roles.includes('rulesAuthor') || me.roles.includes('rulesApprover');
  return (
    <>
      {actions.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{reader.say(words.next)}</h2>
          <ul class="govuk-list">
            {actions.map(([href, label]) => (
              <li>
                <a class="govuk-link" href={href}>
                  {reader.say(label)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {isAtWork && <Backtests reader={reader} set={set} />}
    </>
  );
};
