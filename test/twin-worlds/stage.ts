import * as examples from '../../functions/registry/operations/examples.ts';
import { tagOfVersion } from '../support/requests/tags.ts';
import type { World } from './world.ts';

/** An organisation of a stage: `subject` is its one member. */
export interface Member {
  subject: string;
  id: string;
  kind: 'employer' | 'agency';
}

export interface Stage {
  employers: Member[];
  agencies: Member[];
}

const idIn = (text: string): string => String(JSON.parse(text).id);

/** Under a number that is the agency's alone. */
const licencesOf = (subject: string) =>
  examples.registerAgency.licences.map((licence) => ({ ...licence, number: subject.toUpperCase() }));

async function register(world: World, kind: Member['kind'], subject: string): Promise<Member> {
  world.step.name = `register ${subject}`;
  const [body, path] =
    kind === 'employer'
      ? [examples.registerEmployer, '/v1/employers']
      : [{ ...examples.registerAgency, licences: licencesOf(subject) }, '/v1/agencies'];
  const sent = { body: { ...body, registrationNumber: subject.toUpperCase() } };
  const { status, text } = await world.outside(subject, 'POST', path, sent);
  if (status !== 201) throw new Error(text);
  // Only a verified agency certifies.
  if (kind === 'agency')
    await world.official(
      'inspector',
      'POST',
      `/v1/organisations/${idIn(text)}/verification`,
      { decision: 'verified' },
      { 'if-match': tagOfVersion(1) },
    );
  return { subject, id: idIn(text), kind };
}

/** The same employers and agencies in a world as in its twin. */
export async function setStage(world: World, name: string): Promise<Stage> {
  const stage: Stage = { employers: [], agencies: [] };
  for (let n = 1; n <= 4; n += 1)
    stage.employers.push(await register(world, 'employer', `${name}-employer-${n}`));
  for (let n = 1; n <= 3; n += 1) stage.agencies.push(await register(world, 'agency', `${name}-agency-${n}`));
  // Past every memory of a face: a membership is known from now on.
  world.clock.at += 60_000;
  return stage;
}
