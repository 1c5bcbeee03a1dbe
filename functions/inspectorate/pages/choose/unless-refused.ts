import { Refused } from '../../../pages/ask.ts';

const closed: readonly number[] = [403, 404];

/** What is answered; nothing where whoever asks may not read it: what they may read of the page stays. */
export const unlessRefused = async <Body>(asked: Promise<{ body: Body }>): Promise<Body | undefined> => {
  try {
    return (await asked).body;
  } catch (error) {
    if (error instanceof Refused && closed.includes(error.problem.status)) return undefined;
    throw error;
  }
};
