import { createHash, randomInt } from 'node:crypto';
import type { TableName } from '../../lib/store/tables.ts';

/** A marker in one field about a person: a value that nobody else has, and where it may stand at rest. */
export interface Canary {
  field: string;
  value: string;
  /** Tables in which it may be read by whoever may read the table. In `identity` it stands sealed, and is not read. */
  mayStandIn: readonly TableName[];
  /** What the value is part of when workers are told apart by it: a plain hash of that gives it away too. */
  hashedAs?: string;
}

const letters = 'BCDFGHJKLMNPQRSTVWXZ';
const word = (length: number): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
const digits = (length: number): string =>
  Array.from({ length }, (_, at) => String(at === 0 ? 1 + randomInt(9) : randomInt(10))).join('');

/** A day that no example uses. */
const aBirthDate = (): string => `19${10 + randomInt(40)}-0${1 + randomInt(9)}-${10 + randomInt(18)}`;

/** What somebody tells without a name, through a link and without any; in what they write they may say who they are. */
export const tellersCanaries = () =>
  ({
    words: { field: 'speak.words', value: `I am ${word(12)}`, mayStandIn: ['protected'] },
    linked: { field: 'differs.words', value: `We are ${word(12)}`, mayStandIn: ['protected'] },
    back: { field: 'back.words', value: `They gave ${word(12)}`, mayStandIn: ['protected'] },
    employer: { field: 'speak.employer', value: `Works of ${word(10)}`, mayStandIn: ['protected'] },
  }) satisfies Record<string, Canary>;

/** One marker for every field in which something about a person, or in a person's words, can stand. New for each run. */
export function newCanaries() {
  const canary = (field: string, value: string, ...mayStandIn: TableName[]): Canary => ({
    field,
    value,
    mayStandIn,
  });
  const passport = `KN${word(4)}${digits(6)}`;
  const cpr = digits(9);
  return {
    workerName: canary('worker.name.latin', `Kanari ${word(9)}`, 'core'),
    workerNameArabic: canary('worker.name.arabic', `كناري ${digits(8)}`, 'core'),
    passport: { ...canary('worker.document.number', passport), hashedAs: `passport|NP|${passport}` },
    cpr: { ...canary('worker.secondDocument.number', cpr), hashedAs: `cpr|BH|${cpr}` },
    phone: canary('worker.phone', `+9733${digits(8)}`),
    birthDate: canary('worker.birthDate', aBirthDate()),
    recruiter: canary('recruitment.chain.name', `Recruiter ${word(9)}`, 'core'),
    organisation: canary('organisation.name', `House of ${word(9)}`, 'core', 'protected', 'identity'),
    city: canary('organisation.address.city', `City ${word(9)}`, 'core'),
    // Sealed under the key of its report: it stands open in no table at all.
    message: canary('report.message.text', `They said ${word(12)}`),
    held: canary('hold.reason', `Held for ${word(12)}`, 'identity'),
    erased: canary('erasure.reason', `Asked by ${word(12)}`, 'identity'),
    // Sent with a worker whom nobody knows: what is refused stands nowhere.
    same: canary('sameAs.reason', `Same as ${word(12)}`),
    // A decision about an organisation takes no words: what is refused stands nowhere.
    verified: canary('verification.reason', `Refused for ${word(12)}`),
  };
}
export type Canaries = ReturnType<typeof newCanaries>;

/** The middle of a text in base64, whatever stands before it: three ways in which its bits can fall. */
function insideBase64(value: string, encoding: 'base64' | 'base64url'): string[] {
  return [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]);
    const text = bytes.toString(encoding).replaceAll('=', '');
    return text.slice(shift === 0 ? 0 : 4, Math.floor((bytes.length * 8) / 24) * 4);
  });
}

/** As long as an id that is cut from a hash. */
const hashBeginning = 20;
const hashes = (value: string): string[] =>
  (['hex', 'base64', 'base64url'] as const).map((encoding) =>
    createHash('sha256').update(value).digest(encoding).slice(0, hashBeginning),
  );

const escaped = (value: string): string =>
  value.replaceAll(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * How a value can stand somewhere without being seen at a glance: encoded, escaped, in other letters, or as a plain hash,
 * which for a number of nine digits is no hiding place.
 */
export function formsOf({ value, hashedAs }: Canary): string[] {
  const plain = [
    value,
    value.toUpperCase(),
    value.toLowerCase(),
    value.replace(/^\+/, ''),
    value.replaceAll(' ', '+'),
  ];
  const encoded = [encodeURIComponent(value), escaped(value), Buffer.from(value).toString('hex')];
  const hashed = [value, ...(hashedAs === undefined ? [] : [hashedAs])].flatMap(hashes);
  const wrapped = (['base64', 'base64url'] as const).flatMap((encoding) => insideBase64(value, encoding));
  return [...new Set([...plain, ...encoded, ...wrapped, ...hashed])].filter(({ length }) => length > 6);
}
