import type { VoiceLanguage } from '../../../lib/domain/voice/voice-language.ts';

/** Consent, duress and rights: what must not be misunderstood. */
export interface Weighty {
  consent: string;
  withdraw: string;
  rights: string;
  duress: string;
  /** That what was paid is owed back. */
  givenBack: string;
  /** What to do when made to say that it came back. */
  madeToSay: string;
}

/**
 * These texts appear only in languages in which a native speaker has read them (decisions, 26). Where there is none they
 * appear in English, the source, beside the number of the hotline, where they are said in the caller's language. A language
 * is added here by whoever read it, with their name in docs/languages.md.
 */
export const weighty: Readonly<Partial<Record<VoiceLanguage, Weighty>>> & { en: Weighty } = {
  en: {
    consent:
      'By sending this you ask the officials who protect workers to read it and to use it when they look at this employer.',
    withdraw: 'You can take it back at any time.',
    rights: 'What you tell is used to protect you. It is not used to send you home.',
    duress:
      'If somebody forces you to open the messages, enter the second number backwards, from its last digit to its first. An empty page opens, and the hotline learns that you are being forced.',
    givenBack:
      'A worker pays nothing for a job. What you or your family paid should be given back, all of it.',
    madeToSay:
      'If somebody makes you say that all was given back, you can say it: a “yes” on this page proves nothing. Tell the truth later, by telephone or here.',
  },
};
