import type { FormBody } from '../../../pages/ask.ts';
import { asFormBody } from '../../../pages/form.ts';
import type { Draft } from '../../../pages/session/drafts.ts';
import { formOfDraft } from '../../../pages/wizard.ts';
import { askedTerms, minutesOf } from './terms-fields.tsx';

/** Who registers: it stands in the contract in its own place. */
export interface Registrar {
  id: string;
  kind: 'employer' | 'agency';
}

type Version = 'offer' | 'signedAtDestination';

const termsFrom = (draft: Draft, from: Version, to: Version): [string, string][] =>
  askedTerms.flatMap((term): [string, string][] => {
    const typed = draft[`${from}.terms.${term}`];
    if (typed === undefined) return [];
    return [[`${to}.terms.${term}`, term === 'weeklyMinutes' ? minutesOf(typed) : typed]];
  });

/** Wages of this counter are monthly and in dinars. */
const wageOf = (at: Version, terms: readonly [string, string][]): [string, string][] =>
  terms.some(([name]) => name === `${at}.terms.wage.basic.amount`)
    ? [
        [`${at}.terms.wage.basic.currency`, 'BHD'],
        [`${at}.terms.wage.period`, 'month'],
      ]
    : [];

function version(draft: Draft, at: Version, from: Version = at): [string, string][] {
  const terms = termsFrom(draft, from, at);
  return [...terms, ...wageOf(at, terms)];
}

/** What was signed: the same as promised, something else, or nothing yet. */
function signedOf({ signed, ...draft }: Draft): [string, string][] {
  if (signed === 'notYet') return [];
  const signedOn = draft['signedAtDestination.signedOn'];
  const day: [string, string][] = signedOn ? [['signedAtDestination.signedOn', signedOn]] : [];
  return [
    ...day,
    ...version(draft, 'signedAtDestination', signed === 'same' ? 'offer' : 'signedAtDestination'),
  ];
}

const partiesOf = ({ id, kind }: Registrar): Draft =>
  kind === 'employer' ? { employerId: id } : { agencyId: id, 'recruitment.channel': 'agency' };

const recruiterRole = (draft: Draft): Draft =>
  draft['recruitment.chain.0.name.latin'] ? { 'recruitment.chain.0.role': 'originRecruiter' } : {};

const isOfAVersion = (name: string): boolean => /^(offer\.terms|signedAtDestination)\./.test(name);

/** The operation's body for what was answered so far. What every contract of this counter has in common: the place is Bahrain. */
export function bodyOf(draft: Draft, me: Registrar): FormBody {
  const plain = Object.entries(draft).filter(([name]) => !isOfAVersion(name));
  const whole = {
    ...Object.fromEntries([...plain, ...version(draft, 'offer'), ...signedOf(draft)]),
    ...recruiterRole(draft),
    ...partiesOf(me),
    'placeOfWork.country': 'BH',
  };
  const own = ['feeDisclosure.workerPaidNothing', 'signed', 'employerName', 'agencyName'];
  const body = formOfDraft(whole).body(own);
  // A declared zero is a whole disclosure; whoever paid something is asked item by item afterwards.
  const isZero = draft['feeDisclosure.workerPaidNothing'] === 'true';
  return isZero ? asFormBody({ ...body, feeDisclosure: { workerPaidNothing: true, items: [] } }) : body;
}
