import { perform } from '../requests/operations.ts';
import { aPhone, keyOf, numbersOn, type Phone, type Received } from './phone.ts';
import type { Running } from './running.ts';
import { contractBetween, type Parties, parties } from './stage.ts';

/** A contract with its worker's link, and somebody who speaks. */
export interface WorkerStage {
  between: Parties;
  contractId: string;
  /** The code of the link, as it stands in its address. */
  code: string;
  /** A phone on which the link is open. */
  opened(language?: string): Promise<Phone>;
  /** Somebody who has told something, through the link or without any, and their receipt. */
  told(path?: '/speak' | '/differs', fields?: Readonly<Record<string, string>>): Promise<Telling>;
}

interface Telling {
  phone: Phone;
  sent: Readonly<Record<string, string>>;
  answer: Received;
  first: string;
  second: string;
}

export async function workerStage(on: Running): Promise<WorkerStage> {
  const between = await parties(on);
  const body = contractBetween(between);
  const { contract, workerLink } = await perform(on, between.agency, ['registerContract', { body }]);
  const code = workerLink.code.replaceAll('-', '');
  const opened = async (language = 'en'): Promise<Phone> => {
    const phone = aPhone(on);
    const { status } = await phone.post('/', { code, l: language });
    if (status !== 303) throw new Error(`The link answered ${status}.`);
    return phone;
  };
  return {
    between,
    contractId: contract.id,
    code,
    opened,
    async told(path = '/speak', fields = {}) {
      const phone = path === '/differs' ? await opened() : aPhone(on);
      const key = keyOf(await phone.get(path));
      const sent = { key, tick: 'WAGES_UNPAID', urgency: 'soon', ...fields };
      const answer = await phone.post(path, sent);
      const [first = '', second = ''] = numbersOn(answer);
      return { phone, sent, answer, first, second };
    },
  };
}
