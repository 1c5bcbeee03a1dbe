import type { RegisterContract } from '../../lib/domain/contracts/contract.ts';
import type { DocumentCustody } from '../../lib/domain/contracts/living.ts';
import type { Terms } from '../../lib/domain/contracts/terms.ts';
import type { FeeItem, Loan } from '../../lib/domain/fees/fee-disclosure.ts';
import type { FeeItemCode } from '../../lib/domain/fees/fee-taxonomy.ts';

type Table<T> = readonly (readonly [RegExp, T])[];

/** The first row whose words stand in the text. */
const lookUp = <T>(table: Table<T>, text: string | undefined): T | undefined =>
  text === undefined ? undefined : table.find(([words]) => words.test(text.toLowerCase()))?.[1];

/** Sections of ISIC Rev.4. Retail stands before `care`, so that nothing is read out of the middle of a word. */
const sectors: Table<string> = [
  [/domestic/, 'T'],
  [/manufactur|garment|electronics|rubber|brick|kiln|bakery|food processing|seafood/, 'C'],
  [/construction/, 'F'],
  [/agricultur|horticultur|farm|berry|palm|plantation|fishing|forestry/, 'A'],
  [/hospitality|hotel|restaurant|food service|catering/, 'I'],
  [/retail|trade|shop|vehicle repair/, 'G'],
  [/cleaning|security|facility|labour supply/, 'N'],
  [/transport|logistics|shipping/, 'H'],
  [/health|\bcare\b|nursing/, 'Q'],
  [/mining|quarr|\bsalt\b|oil and gas/, 'B'],
  [/education/, 'P'],
  [/financ|insurance|banking/, 'K'],
  [/call centre/, 'N'],
  [/entertainment/, 'R'],
  [/services/, 'S'],
];
export const sectorOf = (text: string | undefined): string | undefined => lookUp(sectors, text);

/** Unit groups of ISCO-08, only where the word names one. */
const occupations: Table<string> = [
  [/housekeeper/, '5152'],
  [/housemaid|domestic|maid/, '9111'],
  [/live-in carer|home carer/, '5322'],
  [/plumber/, '7126'],
  [/carpenter/, '7115'],
  [/electrician/, '7411'],
  [/welder/, '7212'],
  [/nurse/, '2221'],
  [/cashier/, '5230'],
  [/barista|waiter|waitress/, '5131'],
  [/cook\b/, '5120'],
  [/security guard/, '5414'],
  [/room attendant|cleaner/, '9112'],
  [/construction worker|building labourer/, '9313'],
  [/farm worker|harvester|plantation worker/, '9211'],
  [/deckhand|fisher/, '6223'],
  [/able seaman|able seafarer|\boiler\b/, '8350'],
  [/teacher/, '2341'],
  [/accountant/, '2411'],
  [/receptionist/, '4226'],
  [/nanny|child ?minder|babysitter/, '5311'],
  [/guard/, '5414'],
  [/herder|shepherd/, '6121'],
  [/gardener/, '6113'],
  [/mason\b|bricklayer/, '7112'],
  [/painter/, '7131'],
  [/sewer|sewing/, '8153'],
  [/dishwasher|kitchen help/, '9412'],
  [/factory worker|production worker/, '9329'],
  [/operator/, '8189'],
  [/driver/, '8322'],
];
export const occupationOf = (text: string | undefined): string | undefined => lookUp(occupations, text);

/** Categories of the cases to items of the ILO taxonomy: the category's commonest item, since they name no item. */
const feeItems: Readonly<Record<string, FeeItemCode>> = {
  recruitment_fee: 'RF01',
  'related_cost.medical': 'RC101',
  'related_cost.insurance': 'RC201',
  'related_cost.skills_test': 'RC302',
  'related_cost.training_orientation': 'RC402',
  'related_cost.equipment': 'RC501',
  'related_cost.travel_lodging': 'RC601',
  'related_cost.administrative': 'RC701',
};
const illegitimate: Table<FeeItemCode> = [
  [/bribe/, 'IL01'],
  [/deposit|bond|guarantee/, 'IL04'],
  [/kickback|extort/, 'IL03'],
  [/free visa/, 'IL10'],
];
export const feeItemOf = (category: string, note: string | undefined): FeeItemCode | undefined =>
  category === 'illegitimate' ? (lookUp(illegitimate, note) ?? 'IL08') : feeItems[category];

const collectors: Table<NonNullable<FeeItem['collector']>['role']> = [
  [/sub-?agent/, 'subAgent'],
  [/agen|recruit|broker/, 'agency'],
  [/employer|company|supervisor/, 'employer'],
  [/clinic|hospital|school|centre|airline/, 'serviceProvider'],
  [/police|ministry|embassy|government|authority/, 'state'],
  [/relative|individual|contractor|friend/, 'individual'],
];
export const collectorOf = (paidTo: string | undefined) => lookUp(collectors, paidTo);
export const isRecruiter = (paidTo: string | undefined): boolean =>
  paidTo !== undefined && /agen|recruit|broker|contractor/.test(paidTo.toLowerCase());

const lenders: Table<Loan['lender']> = [
  [/employer|owner|sponsor|company|landlord|foreman/, 'employer'],
  [/gangmaster|broker|sub-?agent|contractor/, 'subAgent'],
  [/agen|recruit/, 'agency'],
  [/bank/, 'bank'],
  [/shark|money ?lender|^lender/, 'moneyLender'],
  [/family|relative|friend|parent/, 'family'],
];
export const lenderOf = (text: string | undefined): Loan['lender'] => lookUp(lenders, text) ?? 'other';

const purposes: Table<NonNullable<Loan['purpose']>> = [
  [/recruit|trip|travel|visa|ticket/, 'recruitment'],
  [/family|medical|hospital|personal|wedding|school|unrelated/, 'personal'],
  [/fee/, 'recruitment'],
];
export const purposeOf = (text: string | undefined) => lookUp(purposes, text);

const custodians: Table<DocumentCustody['heldBy']> = [
  [/^(the )?worker|locker|then (given back|handed back|returned)/, 'worker'],
  [/^(the |an? )?(\w+ )?(embassy|consulate|ministry|immigration|police|court|lawyer|union|bank)\b/, 'other'],
  [/employer|family|household|company|sponsor|kafeel|madam|mistress|owner|boss|human resources/, 'employer'],
  [/supervisor|manager|foreman|warden|guard|captain|skipper/, 'supervisor'],
  [/agency/, 'agency'],
  [/recruit|contractor|gangmaster|agent|arranged/, 'recruiter'],
];
export const custodianOf = (text: string | undefined): DocumentCustody['heldBy'] | undefined =>
  text === undefined ? undefined : (lookUp(custodians, text) ?? 'other');

/** Where the chain of a case ends: those for whom the work is done recruit nobody. */
export const isEndUser = (name: string): boolean =>
  /farms?$|developer|client|^employer/.test(name.toLowerCase());

const roles: Table<ChainMember['role']> = [
  [/gangmaster|contractor|supplier/, 'labourSupplier'],
  [/sub-?agent/, 'subAgent'],
  [/broker|destination/, 'destinationAgency'],
];
type ChainMember = NonNullable<RegisterContract['recruitment']['chain']>[number];
export const recruiterRole = (name: string): ChainMember['role'] => lookUp(roles, name) ?? 'originRecruiter';

/** Clauses that a case names in words, by the closed list of clause tags; others are not guessed. */
const clauses: Table<string> = [
  [/no strike|(no|not|never) complain|complaint|no union|organi[sz]e/, 'COMPLAINT_BAN'],
  [/worked off|until .* paid back|pay off the debt/, 'DEBT_WORKED_OFF'],
  [/wages?.*\b(kept|held|withheld|retained)\b|paid only at the end/, 'WAGES_HELD_TO_END'],
  [/leav\w* penalty|penalty .*leav|penalty for leaving|leav\w* early .*(pay|owe)/, 'EXIT_PENALTY'],
  [/training (costs?|bond)|repay\w* .*(cost|ticket|visa|training)/, 'REPAY_COSTS_ON_EXIT'],
  [/title deed|blank cheque|promissory|collateral|pledge/, 'COLLATERAL'],
  [/\bfines?\b/, 'CONDUCT_FINES'],
  [/(resign|quit|leav|terminat)\w*\b.*\b(penalty|pays?|owes?|forfeits?)\b/, 'EXIT_PENALTY'],
  [/damages|penalty .*(resign|quit)/, 'EXIT_PENALTY'],
  [/bond/, 'BOND'],
  [/deposit/, 'DEPOSIT'],
  [/guarantor/, 'GUARANTOR'],
  [/passport|keep.*papers/, 'DOCUMENT_CUSTODY'],
  [/curfew/, 'CURFEW'],
  [/not leave|no leaving/, 'NO_LEAVING_PREMISES'],
  [
    /no (mobile )?phone|no contact|phones? (is|are) (not allowed|forbidden|prohibited)/,
    'COMMUNICATION_LIMIT',
  ],
  [/no visitors?/, 'VISITOR_LIMIT'],
  [/(not|no) (change|transfer)\w*( of| to)?( an?(other)?)? employer/, 'NO_CHANGE_OF_EMPLOYER'],
  [/on call (at all times|day and night|24)/, 'ON_CALL_ALWAYS'],
  [/hours as needed|as many hours as/, 'OPEN_ENDED_HOURS'],
  [/compulsory overtime|overtime (is|shall be) (compulsory|obligatory|mandatory)/, 'OVERTIME_COMPULSORY'],
  [/no rest day/, 'NO_REST_DAY_CLAUSE'],
  [/pregnan|marriage|marry/, 'PRIVATE_LIFE_CONTROL'],
];

/** What a clause says is not asked, or is the employer's to pay, or stays with the worker, binds no worker. */
const withoutDenied = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\bno (deposit|bond|penalty|penalties|fine|guarantor|collateral|fee)s?\b[^,;.]*/g, '')
    .replace(/\bphones?\b[^,;.]*\b(while|during|when)\b[^,;.]*/g, '')
    .replace(/\b(employer|company|agency) (pays|bears|covers|provides)\b[^,;.]*/g, '')
    .replace(/\b(passport|papers?)\b[^,;.]*\b(with|by) the worker\b|\bworker keeps\b[^,;.]*/g, '');

export const clauseOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : lookUp(clauses, withoutDenied(text));

const deductions: Table<NonNullable<Terms['deductions']>[number]['kind']> = [
  [/debt|loan|advance|worked off/, 'debt'],
  [/recruit|visa|passport|flight|ticket|recovery/, 'recruitmentFee'],
  [/accommodation|housing|rent|room/, 'accommodation'],
  [/food|canteen|meal/, 'food'],
  [/transport/, 'transport'],
  [/uniform|tool/, 'uniformOrTools'],
  [/deposit/, 'deposit'],
];
export const deductionOf = (kind: string | undefined) => lookUp(deductions, kind) ?? 'other';
