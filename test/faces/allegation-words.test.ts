import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../functions/voice/messages/load.ts';
import { AllegationCode } from '../../lib/domain/voice/allegation.ts';
import { voiceLanguages } from '../../lib/domain/voice/voice-language.ts';
import { perform } from '../support/requests/operations.ts';
import { running } from '../support/stages/running.ts';

describe('The allegations in the language of a caller', () => {
  const insaf = running();

  test.each(voiceLanguages)(
    'are the whole closed list in %s, in the words of the page of workers, and say whether somebody has read them',
    async (language) => {
      const { items, reviewed } = await perform(insaf, 'hotline', [
        'getAllegations',
        { params: { language } },
      ]);
      expect(items.map(({ code }) => code).sort()).toEqual([...AllegationCode.options].sort());
      const messages = await loadMessages(language);
      expect(reviewed).toBe(messages.reviewed);
      expect(Object.fromEntries(items.map(({ code, words }) => [code, words]))).toEqual(messages.allegations);
    },
  );
});
