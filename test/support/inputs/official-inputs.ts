import { randomUUID } from 'node:crypto';
import * as examples from '../../../functions/inspectorate/operations/examples-officials.ts';
import type { Situation } from '../replays/situation.ts';
import { perform } from '../requests/operations.ts';
import type { Running } from '../stages/running.ts';
import type { MakeInput } from '../stages/scene.ts';

const somebody = () => ({ ...examples.propose, subject: randomUUID() });

/** Somebody new, proposed by a supervisor of another unit, and confirmed where that is asked for. */
export async function anAppointment(on: Running, state: 'proposed' | 'appointed') {
  const { id: appointmentId } = await perform(on, 'supervisor-two', [
    'proposeOfficial',
    { body: somebody() },
  ]);
  const params = { appointmentId };
  if (state === 'appointed')
    await perform(on, 'supervisor', ['decideAppointment', { params, body: examples.decision }]);
  return params;
}

const onAppointment =
  (state: 'proposed' | 'appointed', body?: object): MakeInput =>
  async (on, { appointments }, { succeeds }) => ({
    params: succeeds || !appointments ? await anAppointment(on, state) : appointments[state],
    body,
  });

/** How the operations of appointments are called so that nothing but a missing permission can refuse them. */
export const officialInputs: Readonly<Record<string, MakeInput>> = {
  proposeOfficial: async () => ({ body: somebody() }),
  decideAppointment: onAppointment('proposed', examples.decision),
  endAppointment: onAppointment('appointed', examples.end),
  listOfficials: async () => ({}),
  getAppointment: onAppointment('proposed'),
};

/** A request for each of them that creates, on records of its own. */
export const officialSituations: Readonly<Record<string, (on: Running) => Promise<Situation>>> = {
  async proposeOfficial(on) {
    const body = somebody();
    return {
      who: await on.caller('supervisor'),
      input: { body },
      otherBody: { ...body, unit: 'protection' },
      about: {},
    };
  },
  decideAppointment: async (on) => ({
    who: await on.caller('supervisor'),
    input: { params: await anAppointment(on, 'proposed'), body: examples.decision },
    otherBody: { decision: 'refused' },
    about: {},
  }),
  endAppointment: async (on) => ({
    who: await on.caller('supervisor'),
    input: { params: await anAppointment(on, 'appointed'), body: examples.end },
    otherBody: { reason: 'moved' },
    about: {},
  }),
};
