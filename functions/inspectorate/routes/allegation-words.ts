import type { VoiceLanguage } from '../../../lib/domain/voice/voice-language.ts';
import type { allegations } from '../../pages/words/allegations/en.ts';

type Words = typeof allegations;

/** The same words that the page of workers shows; a language is read when somebody asks for it. */
const wordsIn: Readonly<Record<VoiceLanguage, () => Promise<{ allegations: Words }>>> = {
  ar: () => import('../../pages/words/allegations/ar.ts'),
  bn: () => import('../../pages/words/allegations/bn.ts'),
  en: () => import('../../pages/words/allegations/en.ts'),
  fil: () => import('../../pages/words/allegations/fil.ts'),
  hi: () => import('../../pages/words/allegations/hi.ts'),
  ml: () => import('../../pages/words/allegations/ml.ts'),
  ne: () => import('../../pages/words/allegations/ne.ts'),
  ur: () => import('../../pages/words/allegations/ur.ts'),
};

/** Every allegation in the plain words of a language, topic by topic, for an operator who reads it out. */
export async function allegationWords(language: VoiceLanguage) {
  const { topics } = await import('../../pages/words/allegation-topics.ts');
  const { allegations } = await wordsIn[language]();
  const items = Object.entries(topics).flatMap(([topic, codes]) =>
    codes.map((code) => ({ code, topic, words: allegations[code] })),
  );
  return { language, reviewed: language === 'en', items };
}
