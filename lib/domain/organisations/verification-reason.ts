import * as z from 'zod';
import type { Text } from '../../problems/text.ts';

interface Words {
  /** What stands against the registration, as it is compared with the register. */
  is: Text;
  /** What the organisation does next. */
  cure: Text;
}

/**
 * Why an organisation is not verified: what a register says of its registration, and nothing else. The organisation reads it at
 * once and without a Release, so no official writes a word of it (T1).
 */
const reasonWords = {
  nameDiffers: {
    is: { en: 'The name is not the one in the register', ar: 'الاسم ليس هو الاسم المسجَّل' },
    cure: {
      en: 'Change the name to the one in the register, letter by letter. It is looked at again then.',
      ar: 'غيّروا الاسم إلى الاسم المسجَّل حرفًا بحرف، فيُنظر فيه من جديد.',
    },
  },
  registeredTwice: {
    is: { en: 'The organisation is registered here already', ar: 'المنشأة مسجَّلة هنا من قبل' },
    cure: {
      en: 'Use the registration that was there first: whoever manages it gives a code to those who belong to no organisation here yet. If it is not yours, tell the office that verifies.',
      ar: 'استعملوا التسجيل الأسبق: من يديره يعطي رمزًا لمن لا ينتمي هنا إلى منشأة بعد. وإن لم يكن لكم فأبلغوا الجهة التي تتحقق.',
    },
  },
  notAuthorised: {
    is: {
      en: 'The register does not name who registered the organisation here as somebody who acts for it',
      ar: 'لا يذكر السجل من سجّل المنشأة هنا بين من يتصرفون باسمها',
    },
    cure: {
      en: 'Bring the authority to act for it to the office that verifies, and ask to be looked at again.',
      ar: 'قدّموا إلى الجهة التي تتحقق ما يثبت صفة من يتصرف باسم المنشأة، واطلبوا النظر من جديد.',
    },
  },
  numberNotInRegister: {
    is: {
      en: 'The registration number is not in the commercial register of its country',
      ar: 'رقم السجل غير موجود في السجل التجاري لبلده',
    },
    cure: {
      en: 'Compare the number, its branch and the country with your certificate of registration, and change what differs.',
      ar: 'قارنوا الرقم والفرع والبلد بشهادة السجل، وغيّروا ما يختلف.',
    },
  },
  registrationEnded: {
    is: {
      en: 'The commercial registration has lapsed or was struck off',
      ar: 'السجل التجاري منتهٍ أو مشطوب',
    },
    cure: {
      en: 'Renew it at the commercial register and ask the office that verifies to look again, or change to the number that is in force.',
      ar: 'جدّدوه لدى السجل التجاري واطلبوا من الجهة التي تتحقق النظر من جديد، أو غيّروا الرقم إلى الرقم الساري.',
    },
  },
  licenceNotFound: {
    is: {
      en: 'A licence is not in the register of licences of its country',
      ar: 'أحد التراخيص غير موجود في سجل التراخيص لبلده',
    },
    cure: {
      en: 'Compare the number and the country of each licence with the paper, and add the licence again as it stands there.',
      ar: 'قارنوا رقم كل ترخيص وبلده بالأصل، وأضيفوا الترخيص من جديد كما هو فيه.',
    },
  },
  licenceDiffers: {
    is: {
      en: 'The days or the holder of a licence are not those in the register of licences',
      ar: 'أيام أحد التراخيص أو حامله غير ما في سجل التراخيص',
    },
    cure: {
      en: 'Add the licence again with the days in the register; where another holds it there, ask the authority that issued it.',
      ar: 'أضيفوا الترخيص من جديد بأيامه في السجل؛ وإن كان باسم غيركم فراجعوا الجهة التي أصدرته.',
    },
  },
  licenceEnded: {
    is: { en: 'The licence has lapsed or was withdrawn', ar: 'الترخيص منتهٍ أو مسحوب' },
    cure: {
      en: 'Have it renewed by the authority that issued it, and add the renewal.',
      ar: 'جدّدوه لدى الجهة التي أصدرته، وأضيفوا التجديد.',
    },
  },
} as const satisfies Record<string, Words>;

const ofAnybody = ['nameDiffers', 'registeredTwice', 'notAuthorised'] as const;
const ofRegistration = ['numberNotInRegister', 'registrationEnded'] as const;
const ofLicences = ['licenceNotFound', 'licenceDiffers', 'licenceEnded'] as const;
const reasons = [...ofAnybody, ...ofRegistration, ...ofLicences] as const;

export const VerificationReason = z.enum(reasons).meta({
  id: 'VerificationReason',
  description: `What a register says against the registration, and nothing else. ${reasons
    .map((reason) => `\`${reason}\`: ${reasonWords[reason].is.en}. ${reasonWords[reason].cure.en}`)
    .join(' ')}`,
});
export type VerificationReason = z.infer<typeof VerificationReason>;

export const wordsOfReason = (reason: VerificationReason): Words => reasonWords[reason];

interface OfKind {
  kind: 'employer' | 'agency';
  employerKind?: 'establishment' | 'household' | undefined;
}

/** The reasons that there can be: a household has no commercial registration, and only an agency has licences. */
export function reasonsFor({ kind, employerKind }: OfKind): readonly VerificationReason[] {
  if (employerKind === 'household') return ofAnybody;
  return kind === 'agency' ? reasons : [...ofAnybody, ...ofRegistration];
}
