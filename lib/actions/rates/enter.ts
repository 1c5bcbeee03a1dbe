import { authorise } from '../../domain/access/permissions.ts';
import type { Rate } from '../../domain/values/money.ts';
import { findRates, putRates } from '../../store/rates.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';

/** Adds dated exchange rates. Nothing that was entered is changed, so a decision can be made again as it was. */
export async function enterRates(
  context: Context<'core', 'core' | 'journal'>,
  rates: readonly Rate[],
): Promise<void> {
  authorise(context, 'rates.enter');
  const { version, entered } = await findRates(context.store.reader('core'));
  const plain = rates.map(({ from, to, on, numerator, denominator, source }) => ({
    from,
    to,
    on,
    numerator,
    denominator,
    source,
  }));
  await commit(context, {
    writes: [putRates([...entered, { enteredAt: context.now, rates: plain }], version)],
    happened: { kind: 'rates.entered', subjects: ['RATES'] },
    class: 'core',
  });
}
