import { type AmendOrganisation, Organisation } from '../../domain/organisations/organisation.ts';
import { mergePatch } from '../../domain/values/merge-patch.ts';
import { type FieldError, ProblemError } from '../../problems/problem-error.ts';

/** What some kinds of organisation do not have: a household's personal number stays out of the record (decisions, 20). */
const absentFrom = ({ kind, employerKind }: Organisation): readonly (keyof AmendOrganisation)[] => {
  if (employerKind === 'household') return ['registrationNumber', 'registrationCountry', 'sector'];
  return kind === 'agency' ? ['sector'] : [];
};

const notForThisKind = (name: string): FieldError => ({
  pointer: `/${name}`,
  code: 'not-for-this-kind',
  message: {
    en: 'An organisation of this kind has no such field. Leave it out.',
    ar: 'لا يوجد هذا الحقل في هذا النوع من المنشآت. احذفه من الطلب.',
  },
});

const leftInvalid = (path: readonly PropertyKey[]): FieldError => ({
  pointer: ['', ...path.map(String)].join('/'),
  code: 'left-invalid',
  message: {
    en: 'After this change the field would be missing or contradict another. Send the fields that depend on each other together.',
    ar: 'بعد هذا التعديل سيكون الحقل مفقودًا أو مناقضًا لحقل آخر. أرسل الحقول المترابطة معًا.',
  },
});

/**
 * An organisation with a JSON Merge Patch applied, as its next version.
 * @throws ProblemError `validation-failed` where what results would not be an organisation of its kind
 */
export function patched(before: Organisation, patch: AmendOrganisation): Organisation {
  const strange = absentFrom(before).filter((name) => patch[name] !== undefined);
  if (strange.length > 0)
    throw new ProblemError('validation-failed', { errors: strange.map(notForThisKind) });
  const merged = Organisation.safeParse(mergePatch(before, { ...patch, version: before.version + 1 }));
  if (merged.success) return merged.data;
  const errors = merged.error.issues.map(({ path }) => leftInvalid(path));
  throw new ProblemError('validation-failed', { errors });
}
