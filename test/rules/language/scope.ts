import type { Scope } from '../../../lib/rules/language/check.ts';
import { bool, date, int, list, object, text } from '../../../lib/rules/language/fact-type.ts';

const fee = object('A fee asked of the worker.', {
  id: text('Its id.'),
  kind: text('What for.', ['recruitment', 'visa', 'medical', 'debt']),
  amount: int('How much.', 'fils'),
  receipt: bool('A receipt was given.'),
  paidOn: date('When it was paid.'),
  parts: list('Instalments.', int('One instalment.', 'fils')),
});

/** A small dictionary with one of everything. */
export const dictionary = object('Facts for tests.', {
  own: object('What the declaring party says.', {
    wage: int('Monthly wage.', 'fils'),
    promised: int('Wage in the offer.', 'fils'),
    written: bool('The contract is in writing.'),
    translated: bool('The contract is in the worker’s language.'),
    holder: text('Who holds the passport.', ['worker', 'employer', 'agency']),
    note: text('A free text.'),
    signedOn: date('Signed on.'),
    startsOn: date('Starts on.'),
    endsOn: date('Ends on.'),
    offer: object('The offer.', { wage: int('Wage offered.', 'fils'), madeOn: date('Made on.') }),
    fees: list('Fees.', fee),
    tags: list('Clause tags.', text('A tag.')),
    hours: list('Hours by week.', int('Hours.', 'hours')),
  }),
  told: object('What workers say.', { threatened: bool('Someone threatened.') }),
});

export const scope: Scope = {
  facts: dictionary,
  roots: ['own', 'told'],
  laws: { 'minimum-wage': 'int', 'fees-forbidden': 'bool', 'in-force-from': 'date' },
};
export const submitterScope: Scope = { ...scope, roots: ['own'] };
