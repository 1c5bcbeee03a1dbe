import type { RecordWagePayment, WageDeduction } from '../../lib/domain/contracts/wage-payment.ts';
import type { ObservationCode } from '../../lib/domain/inspections/observation.ts';
import type { AllegationCode } from '../../lib/domain/voice/allegation.ts';

type Table<T> = readonly (readonly [RegExp, T])[];
const lookUp = <T>(table: Table<T>, text: string | undefined): T | undefined =>
  text === undefined ? undefined : table.find(([words]) => words.test(text.toLowerCase()))?.[1];

const methods: Table<NonNullable<RecordWagePayment['method']>> = [
  [/cash/, 'cash'],
  [/cheque/, 'cheque'],
  [/card/, 'wageCard'],
  [/exchange/, 'exchangeHouse'],
  [/wps|bank|transfer|mudad|account/, 'bankTransfer'],
];
export const paymentMethodOf = (text: string) => lookUp(methods, text) ?? 'other';

const reasons: Table<NonNullable<RecordWagePayment['reason']>> = [
  [/security|deposit|guarantee/, 'heldAsSecurity'],
  [/until (the )?end|end of (the )?contract/, 'heldUntilEnd'],
  [/bank holiday|public holiday|\beid\b/, 'bankHoliday'],
  [/bank (delay|error|fault)|bank's/, 'bankDelay'],
  [/unpaid leave/, 'unpaidLeave'],
  [/sick (pay|leave)/, 'sickPay'],
  [/no work/, 'noWork'],
  [/cash.?flow|client paid late/, 'cashFlow'],
  [/pro.?rata|part of the month|joined on/, 'partOfPeriodWorked'],
  [/set off|against (the|a|his|her) debt/, 'setOffAgainstDebt'],
];
export const wageReasonOf = (note: string | undefined) => lookUp(reasons, note);

/** Where the words say that the money went to another than the worker. */
const payees: Table<NonNullable<RecordWagePayment['paidTo']>> = [
  [/paid (to )?(the |a )?(\w+ )?(gangmaster|contractor|broker|agen\w+|recruiter)\b/, 'agency'],
  [/paid (to )?(the |a )?supervisor/, 'supervisor'],
  [/\b(to|into|on) (the |an? )?(supervisor|foreman|captain|manager)('s)? (own )?account/, 'supervisor'],
  [/\b(to|into|on) (the |an? )?(employer|owner|sponsor|boss)('s)? (own )?account/, 'employer'],
  [/\b(to|into|on) (the |an? )?(agen\w+|recruiter|broker|contractor)('s)? (own )?account/, 'agency'],
  [/paid (to )?(the |a )?relative|someone else's account/, 'other'],
];
export const payeeOf = (note: string | undefined) => lookUp(payees, note);

const deductions: Table<WageDeduction['kind']> = [
  [/\btax/, 'tax'],
  [/social (insurance|security)|pension/, 'socialInsurance'],
  [/advance/, 'advance'],
  [/loan|debt|worked off/, 'debt'],
  [/recover|recruit|agency|medical/, 'recruitmentFee'],
  [/visa|permit|passport|papers/, 'visaOrPermit'],
  [/flight|ticket/, 'ticket'],
  [/train/, 'training'],
  [/fine|penalt/, 'fine'],
  [/damage|breakage/, 'damage'],
  [/absen/, 'absence'],
  [/accommodation|housing|rent|room/, 'accommodation'],
  [/food|canteen|meal/, 'food'],
  [/transport/, 'transport'],
  [/uniform|tool/, 'uniformOrTools'],
  [/deposit|guarantee|\b(kept|held)\b.*\b(employer|agency|end|contract)\b/, 'deposit'],
];
export const wageDeductionOf = (kind: string | undefined) => lookUp(deductions, kind) ?? 'other';

/** What a note on wages says where no sum does; of several rows the first that fits counts with the legal minimum. */
export function wageNoteCodes(note: string): AllegationCode[] {
  const said = note.toLowerCase();
  const belowMinimum = /minimum wage/.test(said) && /below|not paid|less/.test(said);
  const belowPromise = /(below|less than).*promise/.test(said);
  const part = /part of (the |their |his |her )?(wages?|pay)|little or nothing|almost nothing/.test(said);
  const unpaid = /often not paid|sometimes nothing|never paid|\b(wages?|pay)\b.*withheld|no pay\b/.test(said);
  return [
    ...(belowMinimum ? ['PAY_BELOW_LEGAL_MINIMUM' as const] : []),
    ...(belowPromise ? ['PAY_LESS_THAN_PROMISED' as const] : []),
    ...(part ? ['WAGES_PART_PAID' as const] : unpaid ? ['WAGES_UNPAID' as const] : []),
  ];
}

/** What a note says of money that did go out: that it came back, or was no wage. */
export function paidNoteCodes(note: string): AllegationCode[] {
  const said = note.toLowerCase();
  const isHandedBack = /(given|handed|paid|gave|hand|give|pay)s? (it )?back|kick-?back/.test(
    said.replace(/\breceipt\b[^,;.]*/g, ''),
  );
  const isCardElsewhere =
    /\b(card|pin|account)\b.*\b(with|(held|kept|taken|controlled) by) (the |an? |his |her )?(supervisor|foreman|employer|agen\w+|boss|broker|sponsor|captain)/.test(
      said,
    );
  return [
    ...(isHandedBack ? ['CASH_HANDED_BACK' as const] : []),
    ...(isCardElsewhere ? ['CARD_OR_ACCOUNT_CONTROLLED' as const] : []),
    ...(/pocket money/.test(said) ? ['WAGES_PART_PAID' as const] : []),
  ];
}

/** A plain key with its value, as `key: value` in lower case: what an official who read it would code. */
interface Reading<Code> {
  of: 'livingConditions' | 'movement' | 'communication' | 'worker';
  words: RegExp;
  code: Code;
}

export const observationReadings: readonly Reading<ObservationCode>[] = [
  {
    of: 'livingConditions',
    words:
      /^(?!food|safety|\w*water)\w+: .*(sewage|overflow|\brats?\b|insect|bedbug|vermin|infest|cockroach|mou?ld|unsanitary|filth|squalid|makeshift|\bshed\b|containers?|\btents?\b|insufficient|(earth|dirt|mud) floor|corrugated|no (beds?|mattress\w*|toilet\w*|latrine\w*|electricity|running water|heating|windows?)|on (the )?(bare )?floor|windowless|cramped|bad state|cardboard|plastic (roof|sheet\w*)|leak(s|ing)|shared in shifts|\bin (a|the) (barn|stable|garage|warehouse|corridor|kitchen|laundry|storeroom|bathroom|balcony)\b)/,
    code: 'HOUSING_DEGRADING',
  },
  {
    of: 'livingConditions',
    words:
      /^(ventilation|electricity|beds?|mattress(es)?|privacy|heating|toilets?|latrines?|showers?): (false|none|0\b)/,
    code: 'HOUSING_DEGRADING',
  },
  { of: 'livingConditions', words: /^(over)?crowded: true/, code: 'HOUSING_DEGRADING' },
  {
    of: 'livingConditions',
    words: /^safety: .*(harm\w* to health|danger to health)/,
    code: 'HOUSING_DEGRADING',
  },
  { of: 'livingConditions', words: /^safety: /, code: 'SAFETY_BREACH' },
  {
    of: 'livingConditions',
    words:
      /^(food|meals?|diet|provisions): .*(scrap|left-?overs|insufficient|little|none|rotten|starv|only bread|bread soaked|hunger|hungry|not enough|(one|once) (meal )?a day|stale|ran out|run out|donat|expired|spoil|\bbait\b)|^(body)?weight: .*(lost|under)|malnourish|emaciat/,
    code: 'FOOD_LACKING',
  },
  {
    of: 'livingConditions',
    words:
      /^\w*water\w*: (false|none|no\b|.*(dirty|unsafe|salt|rusty|brackish|contaminat|ditch|canal|river|pond|sea water|same stream|not (clean|safe|enough)))|^cooling\w*: (false|none|no\b)|: .*\bno (cooling|air.?conditioning|fans?)\b/,
    code: 'NO_WATER_OR_COOLING',
  },
  {
    of: 'livingConditions',
    words:
      /sepsis|gangrene|(no|without) (any )?(medical )?(care|treatment)|care controlled|not taken to hospital|(refused|no|denied) (a )?doctor|^(\w*treatment\w*|(medical|health|doctor)\w*): (false|none|no\b|.*\b(refused|denied|withheld)\b)/,
    code: 'MEDICAL_CARE_DENIED',
  },
  {
    of: 'movement',
    words:
      /^(?!\w*(unlocked|inside|own))(fenced\w*|electricfence|\w*locked\w*|barred\w*): (true|(?!.*\b(keys?|never|not)\b).*\b(days?|hours?|weeks?|months?|outside|always|at all times|every night)\b)/,
    code: 'LOCKED_PREMISES',
  },
  {
    of: 'movement',
    words: /: .*\b(turns?|sends?|holds?|brings?) .*\bback\b/,
    code: 'EXIT_CONTROLLED',
  },
  { of: 'movement', words: /^(\w*have|own|house|room)keys?\w*: (false|none)/, code: 'LOCKED_PREMISES' },
  {
    of: 'movement',
    words:
      /^armed\w+: true|^(attempts?|tried)to(flee|escape|leave|runaway)\w*: .*(caught|brought back|returned|stopped)/,
    code: 'EXIT_CONTROLLED',
  },
  {
    of: 'movement',
    words:
      /^leavepremisesdays: .|^(leav|exit|go)\w*(needs|requires)\w*pass: true|^(exit|gate|leave)pass\w*(needed|required): true|^(mustask|needspermission|permissionneeded)\w*(out|leav|exit)\w*: true/,
    code: 'EXIT_PASS_SYSTEM',
  },
  {
    of: 'movement',
    words:
      /^(escorted|accompanied|followed|watched|surveill)\w*: true|^\w*only(with|under)\w*(supervisor|guard|escort|employer|foreman|agent)\w*: true|^cameras?\w*(sleep|bed|dormitor|wash|shower|bath|toilet)\w*: true|^(cameras?|cctv)\w*: .*(sleep|bedroom|dormitor|wash|shower|bath|toilet)/,
    code: 'SURVEILLANCE_OF_WORKERS',
  },
  {
    of: 'communication',
    words:
      /isolated: true|^phone: false|^(?!no)\w*(coverage|signal|network): (false|none)|^no\w*(signal|network|coverage)\w*: true|^\w*contact\w*: (none|never)\b/,
    code: 'NO_MEANS_OF_CONTACT',
  },
  {
    of: 'communication',
    words:
      /^(mobile)?(phone|sim)s?(card)?s?((taken|held|confiscated|removed|seized)\w*: true|: (taken|confiscated|seized|removed|held|kept)\b(?!.*\bworker))/,
    code: 'PHONES_HELD',
  },
  { of: 'worker', words: /^toldtohidefrominspectors: true/, code: 'WORKER_HIDDEN_FROM_INSPECTION' },
];

/** What no observation names, and an authority that read the case would file as told to it. */
export const allegationReadings: readonly Reading<AllegationCode>[] = [
  {
    of: 'communication',
    words:
      /^(separated\w*|toldnotto\w*|\w*forbidden|forbiddento\w+|(not|never)allowed\w*|(maynot|cannot)\w+): true|^(phone|calls?|contact|visit\w*)allowed: false|^(phone|call|contact|visit|meet)\w*: .*\b(forbidden|not allowed|prohibited|banned)\b|^(allowed|may|free)to(call|phone|contact|speak|talk|meet|visit)\w*: (false|never)/,
    code: 'CONTACT_FORBIDDEN',
  },
  {
    of: 'communication',
    words:
      /^(controlled\w*|limited\w*|\w*(monitored|supervised)\w*|\w*needspermission): true|^(calls?|phone|contact)\w*permonth: [0-2]$|^(?!own)\w*(calls?|phone|contact)\w*: .*\b(once|twice|rarely|supervised|watched|monitored|overheard|listens|loudspeaker|in the presence of|with permission)\b/,
    code: 'CONTACT_LIMITED',
  },
  {
    of: 'movement',
    words:
      /^(absence|absent|abscond|runaway|huroob)\w*: .*(false|contested|at work|after (a |the |her |his )?complain)/,
    code: 'THREAT_FALSE_REPORT',
  },
];

/** What a source says is not there, it does not say is there: `no insects`. */
export const withoutDenials = (words: string): string =>
  words
    .replace(/\btreated (for|against) [^,;.]*/g, '')
    .replace(
      /\b(no|without|free (of|from)) (insect|rat|bedbug|vermin|mou?ld|infest|cockroach|sewage)[^,;.]*/g,
      '',
    );

/** Keys that say that workers were kept from going out at all. */
export const isKeptIn = (words: string): boolean =>
  /^((forbidden|(not|never)allowed|maynot|cannot|prevented)\w*(leav|out|exit)(?!\w*(job|employer|country))\w*|leav\w*(forbidden|prohibited|notallowed)\w*|confined\w*|kept(at|in)\w*): (?!false|no\b|none|never)/.test(
    words,
  ) ||
  /^(freetoleave|may(go|leave)(?!\w*(job|employer|country))\w*|allowedout\w*|dayoff\w*outside\w*|free(to|ly)\w*go\w*): false|^shore(leave|pass)\w*: (false|none|no\b|refused|denied)/.test(
    words,
  );

/** Plain keys that say that the way home was barred by whoever employs. */
export const isExitRefused = (words: string): boolean =>
  /^(travelblocked|exit(permit|visa)?(refused|denied)|\w*gohome(refused|denied)|return(home)?(refused|denied))(by(the)?(employer|sponsor))?: true/.test(
    words,
  ) ||
  /^(askedto|wantedto|request)\w*(gohome|return|leavecountry)\w*: (?!.*(immigration|police|court|authorit)).*\b(refused|denied)/.test(
    words,
  );

/** Plain keys that say that a change of employer was refused by whoever employs. */
export const isTransferRefused = (words: string): boolean =>
  /^(transfer|changeofemployer)(refused|denied)by(the)?(employer|sponsor): true/.test(words);

/** What the words on a worker's papers say of the permit to work; undefined where they say nothing against it. */
export function permitStateOf(words: string): 'lapsed' | 'neverIssued' | undefined {
  const said = words.toLowerCase();
  if (/expired|lapsed|overstay|(never|not) renewed/.test(said)) return 'lapsed';
  if (
    /never (provided|issued|made)|no work (authori[sz]ation|permit)|irregular|undocumented|tourist/.test(said)
  )
    return 'neverIssued';
  return undefined;
}
