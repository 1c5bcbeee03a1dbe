import type { Text } from '../../problems/text.ts';

/**
 * What whoever signs a certificate says, in our own words. A certificate names the version that was signed; a version is never
 * changed, and a better text is another version.
 */
const statements: Readonly<Record<number, Text>> = {
  1: {
    en:
      'We recruited for every placement listed here without any fee or related cost to the worker or the worker’s family. ' +
      'We have declared every item of the taxonomy of the International Labour Organization, with who paid it; where a worker had paid, ' +
      'the worker was paid back in full. Nobody in our recruitment chain may take such a payment later. ' +
      'We know that this certificate falls when it is contradicted.',
    ar:
      'أجرينا توظيف كل عامل مذكور هنا دون أي رسم أو تكلفة مرتبطة يتحملها العامل أو أسرته. ' +
      'وقد صرّحنا بكل بند من بنود تصنيف منظمة العمل الدولية وبمن دفعه، وإن كان عامل قد دفع شيئًا فقد أُعيد إليه كاملًا. ' +
      'ولا يجوز لأحد في سلسلة توظيفنا أن يأخذ مثل هذا المبلغ لاحقًا. ' +
      'ونعلم أن هذه الشهادة تسقط متى ثبت خلافها.',
  },
};

/** The version that is signed today. */
export const statementVersion = 1;

/** @throws RangeError for a version that nobody ever signed */
export function certificateStatement(version: number): Text {
  const statement = statements[version];
  if (!statement) throw new RangeError(`No statement of version ${version}`);
  return statement;
}
