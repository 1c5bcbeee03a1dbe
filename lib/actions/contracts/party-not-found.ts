import { ProblemError } from '../../problems/problem-error.ts';

/** A named party that is not in the records, with the field that names it. */
export const partyNotFound = (pointer: string): ProblemError =>
  new ProblemError('party-not-found', {
    errors: [
      {
        pointer,
        code: 'party-not-found',
        message: {
          en: 'No such organisation is registered. Look its id up by registration number, or ask it to register first.',
          ar: 'لا توجد منشأة مسجلة بهذا المعرّف. ابحث عن معرّفها برقم السجل، أو اطلب منها التسجيل أولًا.',
        },
      },
    ],
  });
