import * as examples from '../../../functions/inspectorate/operations/examples-people.ts';
import { anEmergency, taken } from '../inputs/people-inputs.ts';
import type { Running } from '../stages/running.ts';
import { anOrganisation } from '../stages/stage.ts';
import type { Situation } from './situation.ts';

/** A request for each operation among officials that creates, on records of its own. */
export const peopleSituations: Readonly<Record<string, (on: Running) => Promise<Situation>>> = {
  async assignEmployer(on) {
    const { id, member } = await anOrganisation(on, 'employer');
    return {
      who: await on.caller('inspector'),
      input: { params: { organisationId: id }, body: examples.assign },
      otherBody: { purpose: 'flag-review' },
      about: { employerId: id, employer: member },
    };
  },
  requestBreakGlass: async (on) => ({
    who: await on.caller('inspector'),
    input: { body: examples.requestBreakGlass },
    otherBody: { ...examples.requestBreakGlass, purpose: 'inspection' },
    about: {},
  }),
  decideBreakGlass: async (on) => ({
    who: await on.caller('supervisor'),
    input: {
      params: await anEmergency(on, 'requested', 'inspector-regulator'),
      body: { decision: 'refused' },
    },
    otherBody: { decision: 'approved' },
    about: {},
  }),
  endBreakGlass: async (on) => ({
    who: await on.caller('inspector'),
    input: { params: await anEmergency(on, 'open'), body: examples.end },
    otherBody: { reason: 'mistaken' },
    about: {},
  }),
  reviewBreakGlass: async (on) => ({
    who: await on.caller('oversight'),
    input: { params: await anEmergency(on, 'ended'), body: examples.review },
    otherBody: { ...examples.review, verdict: 'misuse' },
    about: {},
  }),
  async endAssignment(on) {
    const params = await taken(on, 'inspector');
    return {
      who: await on.caller('inspector'),
      input: { params, body: examples.end },
      otherBody: { reason: 'mistaken' },
      about: {},
    };
  },
};
