import type * as z from 'zod';
import type { Repayment } from '../../../lib/domain/repayments/repayment.ts';
import type {
  DebtItem,
  DebtRange,
  PlanStanding,
  RepaymentLedger,
} from '../../../lib/domain/repayments/repayment-ledger.ts';
import type { Text } from '../../../lib/problems/text.ts';
import type { Reader } from '../reader.ts';
import { feeItemName } from '../words/fee-items.ts';
import { confidenceNames, repaymentRuleWords } from '../words/repayment-rules.ts';
import { Code, Figure } from './marks.tsx';
import { Summary } from './summary.tsx';
import { type Column, DataTable } from './table.tsx';

/** What of an account both consoles show: to the party that owes, and to officials. */
type Ledger = z.output<typeof RepaymentLedger>;

const words = {
  owed: { en: 'Owed back in all', ar: 'إجمالي ما يجب رده' },
  repaid: { en: 'Given back so far', ar: 'ما رُد حتى الآن' },
  stillOwed: { en: 'Still owed', ar: 'ما بقي مستحقًا' },
  settled: { en: 'Settled', ar: 'مسدَّد' },
  yes: { en: 'Yes: nothing is owed any more', ar: 'نعم: لم يبقَ شيء مستحق' },
  no: { en: 'No', ar: 'لا' },
  arrears: { en: 'Late', ar: 'متأخر' },
  atLeast: {
    en: 'at least {least}; nobody can say how much more',
    ar: '{least} على الأقل؛ ولا يُعرف كم يزيد',
  },
  between: { en: 'between {least} and {most}', ar: 'بين {least} و{most}' },
  items: { en: 'What the worker side paid, and how it is counted', ar: 'ما دفعه جانب العامل وكيف يُحتسب' },
  item: { en: 'For what', ar: 'مقابل' },
  stated: { en: 'As it was paid', ar: 'كما دُفع' },
  paidOn: { en: 'Paid on', ar: 'دُفع في' },
  counts: { en: 'Counts as', ar: 'يُحتسب' },
  rule: { en: 'By this rule', ar: 'بهذه القاعدة' },
  sure: { en: 'How sure', ar: 'درجة التأكد' },
  unknown: { en: 'Not stated', ar: 'غير مذكور' },
  noItems: { en: 'No payment of the worker side is stated.', ar: 'لا دفعة مذكورة من جانب العامل.' },
  demands: { en: 'What the authority demanded', ar: 'ما طالبت به الجهة المختصة' },
  month: { en: 'Month', ar: 'الشهر' },
  amount: { en: 'Amount', ar: 'المبلغ' },
  plan: { en: 'The plan, part by part', ar: 'الخطة جزءًا جزءًا' },
  dueOn: { en: 'Due by', ar: 'يستحق في' },
  part: { en: 'Part', ar: 'الجزء' },
  paid: { en: 'Paid of it', ar: 'المدفوع منه' },
  state: { en: 'State', ar: 'الحالة' },
  covers: {
    en: 'This plan no longer covers all that is owed.',
    ar: 'لم تعد هذه الخطة تغطي كل ما هو مستحق.',
  },
  payments: { en: 'What was given back', ar: 'ما رُد' },
  noPayments: { en: 'No payment is recorded yet.', ar: 'لم تُسجَّل أي دفعة بعد.' },
  proof: { en: 'Proof (SHA-256)', ar: 'الإثبات (SHA-256)' },
  replaced: { en: 'replaced by a later record', ar: 'حلّ محله سجل لاحق' },
} as const satisfies Record<string, Text>;

const partStates: Readonly<Record<PlanStanding['instalments'][number]['state'], Text>> = {
  paid: { en: 'Paid', ar: 'مدفوع' },
  partlyPaid: { en: 'Paid in part', ar: 'مدفوع جزئيًا' },
  open: { en: 'Not yet due', ar: 'لم يستحق بعد' },
  overdue: { en: 'Late', ar: 'متأخر' },
};

/** A sum as a range in words. Both ends the same is one sum. */
export function rangeWords({ atLeast, atMost }: DebtRange, reader: Reader): string {
  const least = reader.money(atLeast);
  if (!atMost) return reader.say(words.atLeast, { least });
  return atMost.amount === atLeast.amount
    ? least
    : reader.say(words.between, { least, most: reader.money(atMost) });
}

/** Each payment with the rule by which it counts. */
export const DebtItems = ({ reader, items }: { reader: Reader; items: readonly DebtItem[] }) => {
  const columns: Column<DebtItem>[] = [
    { heading: reader.say(words.item), cell: ({ item }) => feeItemName(item, reader) },
    {
      heading: reader.say(words.stated),
      cell: ({ stated }) => (stated ? <Figure>{reader.money(stated)}</Figure> : reader.say(words.unknown)),
    },
    {
      heading: reader.say(words.paidOn),
      cell: ({ paidOn }) => (paidOn ? <Figure>{reader.day(paidOn)}</Figure> : reader.say(words.unknown)),
    },
    { heading: reader.say(words.counts), cell: ({ counts }) => rangeWords(counts, reader) },
    { heading: reader.say(words.rule), cell: ({ rule }) => repaymentRuleWords(rule, reader) },
    { heading: reader.say(words.sure), cell: ({ confidence }) => reader.say(confidenceNames[confidence]) },
  ];
  return (
    <DataTable
      caption={reader.say(words.items)}
      columns={columns}
      rows={items}
      empty={reader.say(words.noItems)}
    />
  );
};

const Demands = ({ reader, demands }: { reader: Reader; demands: Ledger['demands'] }) =>
  demands.length === 0 ? null : (
    <DataTable
      caption={reader.say(words.demands)}
      columns={[
        {
          heading: reader.say(words.month),
          cell: ({ demandedOn }: Ledger['demands'][number]) => (
            <Figure>{reader.month(demandedOn.slice(0, 7))}</Figure>
          ),
        },
        {
          heading: reader.say(words.amount),
          isNumeric: true,
          cell: ({ amount }: Ledger['demands'][number]) => <Figure>{reader.money(amount)}</Figure>,
        },
      ]}
      rows={demands}
      empty=""
    />
  );

type Part = PlanStanding['instalments'][number];

const Plan = ({ reader, plan }: { reader: Reader; plan: PlanStanding }) => (
  <>
    {!plan.covers && <p class="govuk-inset-text">{reader.say(words.covers)}</p>}
    <DataTable
      caption={reader.say(words.plan)}
      columns={[
        {
          heading: reader.say(words.dueOn),
          cell: ({ dueOn }: Part) => <Figure>{reader.day(dueOn)}</Figure>,
        },
        {
          heading: reader.say(words.part),
          isNumeric: true,
          cell: ({ amount }: Part) => <Figure>{reader.money(amount)}</Figure>,
        },
        {
          heading: reader.say(words.paid),
          isNumeric: true,
          cell: ({ paid }: Part) => <Figure>{reader.money(paid)}</Figure>,
        },
        {
          heading: reader.say(words.state),
          cell: ({ state }: Part) => (
            <strong class={state === 'overdue' ? 'insaf-worse' : ''}>{reader.say(partStates[state])}</strong>
          ),
        },
      ]}
      rows={plan.instalments}
      empty=""
    />
  </>
);

interface PaymentsProps {
  reader: Reader;
  repayments: readonly Repayment[];
  /** A way to put a wrong record right, for whoever made it. */
  more?: Column<Repayment>;
}

const Payments = ({ reader, repayments, more }: PaymentsProps) => {
  const replaced = new Set(repayments.flatMap(({ replaces }) => replaces ?? []));
  const columns: Column<Repayment>[] = [
    { heading: reader.say(words.paidOn), cell: ({ paidOn }) => <Figure>{reader.day(paidOn)}</Figure> },
    {
      heading: reader.say(words.amount),
      isNumeric: true,
      cell: ({ amount }) => <Figure>{reader.money(amount)}</Figure>,
    },
    {
      heading: reader.say(words.proof),
      cell: ({ id, receiptSha256 }) => (
        <>
          <Code>{receiptSha256.slice(0, 16)}…</Code>
          {replaced.has(id) && ` ${reader.say(words.replaced)}`}
        </>
      ),
    },
    ...(more ? [more] : []),
  ];
  return (
    <DataTable
      caption={reader.say(words.payments)}
      columns={columns}
      rows={repayments}
      empty={reader.say(words.noPayments)}
    />
  );
};

interface AccountProps {
  reader: Reader;
  ledger: Ledger;
  more?: Column<Repayment>;
}

/** One party's account with a worker: what is owed and why, what came back, and the plan. */
export const RepaymentAccount = ({ reader, ledger, more }: AccountProps) => {
  const { plan, settled } = ledger;
  const isLate = plan !== undefined && /[1-9]/.test(plan.arrears.amount);
  return (
    <>
      <Summary
        rows={[
          [reader.say(words.owed), rangeWords(ledger.owed, reader)],
          [reader.say(words.repaid), <Figure>{reader.money(ledger.repaid)}</Figure>],
          [reader.say(words.stillOwed), <strong>{rangeWords(ledger.stillOwed, reader)}</strong>],
          [reader.say(words.settled), reader.say(settled ? words.yes : words.no)],
          [
            reader.say(words.arrears),
            isLate ? <strong class="insaf-worse">{reader.money(plan.arrears)}</strong> : undefined,
          ],
        ]}
      />
      <DebtItems reader={reader} items={ledger.items} />
      <Demands reader={reader} demands={ledger.demands} />
      {plan && <Plan reader={reader} plan={plan} />}
      <Payments reader={reader} repayments={ledger.repayments} {...(more ? { more } : {})} />
    </>
  );
};
