import {
  certificateNumberLength,
  type StatusPlace,
  statusListLength,
} from '../../domain/certificates/certificate.ts';
import { drawHumanCode } from '../../domain/values/human-code.ts';
import { freeStatusPlaces } from '../../store/certificates.ts';
import type { RegistryContext } from '../context.ts';

const bytesIn = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** The human number of a certificate: a keyed hash of its id, so that neither leads to the other without the key. */
export const drawNumber = ({ keyedHash }: RegistryContext, certificateId: string): string =>
  drawHumanCode(certificateNumberLength, (attempt) =>
    bytesIn(keyedHash('certificate-number', `${certificateId} ${attempt}`)),
  );

/** Tries in one list before the next one is begun: a list is left when it is so full that four in a row are taken. */
const triesInList = 4;
const listsAtOnce = 2;

function placeAt({ keyedHash }: RegistryContext, certificateId: string, attempt: number): StatusPlace {
  const drawn = keyedHash('certificate-status', `${certificateId} ${attempt}`).slice(0, 8);
  return {
    list: 1 + Math.floor(attempt / triesInList),
    index: Number.parseInt(drawn, 16) % statusListLength,
  };
}

/** A place in the status lists by chance and not by turn, so that nobody reads from it how many there are or in which order. */
export async function drawStatusPlace(
  context: RegistryContext,
  certificateId: string,
  from = 0,
): Promise<StatusPlace> {
  const many = triesInList * listsAtOnce;
  const places = Array.from({ length: many }, (_, tried) => placeAt(context, certificateId, from + tried));
  const [free] = await freeStatusPlaces(context.store.reader('core'), places);
  return free ?? drawStatusPlace(context, certificateId, from + many);
}
