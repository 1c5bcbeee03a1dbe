import { Letter } from '../../domain/voice/letter.ts';
import { keys } from '../../store/keys.ts';
import { putLetter } from '../../store/letters.ts';
import type { Write } from '../../store/table/table.ts';
import type { Binding } from '../key-service.ts';
import type { VoiceContext } from '../voice-context.ts';

/** A letter opens only where it was put. */
export const letterBinding = (letterId: string): Binding<'protected'> => ({
  table: 'protected',
  key: keys.letter(letterId).pk,
  field: 's',
  class: 'C3',
  version: 1,
});

const paddedTo = 512;

/** Blanks behind the text up to the next step, so that the length of a sealed letter tells little of what is in it. */
const padded = (text: string): Uint8Array => {
  const bytes = Buffer.from(text, 'utf8');
  const length = Math.ceil(bytes.length / paddedTo) * paddedTo;
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length, ' ')]);
};

/**
 * A letter into a mailbox, sealed for the processor that takes it out. It is checked before, because nobody can mend what only
 * the processor can read.
 */
export async function sealedLetter(
  { sealer, newId, now }: Pick<VoiceContext, 'sealer' | 'newId' | 'now'>,
  place: string,
  letter: Letter,
): Promise<{ id: string; write: Write<'protected'> }> {
  const id = newId('ltr');
  const sealed = await sealer.seal(padded(JSON.stringify(Letter.parse(letter))), letterBinding(id));
  return { id, write: putLetter({ id, place, at: now, sealed }) };
}
