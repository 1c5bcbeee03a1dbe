import { authorise } from '../../domain/access/permissions.ts';
import type { Letter } from '../../domain/voice/letter.ts';
import type { VoiceLanguage } from '../../domain/voice/voice-language.ts';
import { commit } from '../commit.ts';
import type { VoiceContext } from '../voice-context.ts';
import type { Opened } from './open.ts';
import { mailboxPseudonym } from './place.ts';
import { sealedLetter } from './seal-letter.ts';

interface Added {
  text: string;
  language: VoiceLanguage;
}

/** What somebody wrote who was shown an empty mailbox on purpose is not kept: it may be the words of whoever forced them. */
const letterOf = (genuine: boolean, { text, language }: Added): Letter =>
  genuine ? { kind: 'added', text, language } : { kind: 'visit', duress: false };

/** Adds to what was told, sealed. It looks and costs the same in a mailbox that was only shown. */
export async function addToMailbox(
  context: VoiceContext,
  { place, genuine }: Pick<Opened, 'place' | 'genuine'>,
  added: Added,
): Promise<void> {
  authorise(context, 'mailbox.add', 'own');
  const letter = await sealedLetter(context, place, letterOf(genuine, added));
  await commit(context, {
    writes: [letter.write],
    happened: { kind: 'mailbox.put', subjects: [mailboxPseudonym(place), letter.id] },
    created: { entityId: letter.id, entityVersion: 1 },
    class: 'protected',
  });
}
