import * as examples from '../../functions/inspectorate/operations/examples-people.ts';
import { taken } from './people-inputs.ts';
import type { Running } from './running.ts';
import type { Situation } from './situation.ts';
import { anOrganisation } from './stage.ts';

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
