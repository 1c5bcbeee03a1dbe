import { operationsOf } from '../support/requests/operations.ts';
import type { Draw, Secret } from './hidden-steps.ts';
import type { Shared } from './open-steps.ts';
import { lookOverLink } from './over-link.ts';
import { pagePaths } from './pages.ts';
import type { Seen, World } from './world.ts';

interface Probe {
  path: string;
  headers?: Readonly<Record<string, string>>;
}

/** The public: without a token. */
const nobody = 'nobody';

const unknown = (id: string): string => id.replace(/.{12}$/, '000000000000');

/** What can stand in the place of a parameter: what is there, what is another's, what is not there, what only world B has. */
const valuesOf = ({ employer, agency, contractId, noticeIds, certificates }: Shared, secret: Secret) => ({
  organisationId: [employer.id, agency.id, unknown(employer.id)],
  contractId: [contractId, unknown(contractId)],
  noticeId: [...noticeIds, unknown('ntc_00000000-0000-4000-8000-000000000000')],
  certificateId: [...certificates.map(({ id }) => id), unknown('cert_00000000-0000-4000-8000-000000000000')],
  number: [...certificates.map(({ number }) => number), '7K3M9QXD2FJW'],
  listId: ['1-suspension', '1-revocation'],
  taxonomy: ['allegations', 'indicators'],
  other: secret.reportIds,
  kind: ['establishment'],
  step: ['worker'],
});

const queriesOf = ({ contractId, agency }: Shared): Readonly<Record<string, readonly string[]>> => ({
  listContracts: ['', '?status=active', '?status=ended', '?limit=1'],
  lookUpOrganisations: ['?country=BH&registrationNumber=NUMBER', '?country=BH&registrationNumber=NONE'],
  lookUpLicence: [`?licence=${agency.subject}`, `?licence=${agency.subject}&country=BH`, '?licence=NONE'],
  listServedNotices: ['', '?limit=1'],
  listCertificates: ['', '?state=valid', '?limit=1', `?contractId=${contractId}`],
});

/** Addresses that no operation has: help pages, documents, doors that are closed here, and a guess at what is elsewhere. */
const besides = (secret: Secret): string[] => [
  '/healthz',
  '/v1/openapi.json',
  '/problems',
  '/problems/not-found',
  '/v1/reports',
  '/v1/releases',
  ...secret.reportIds.map((id) => `/v1/reports/${id}`),
];

/** Every address of the registry that somebody could ask about this pair. */
function addresses(shared: Shared, secret: Secret): string[] {
  const values: Readonly<Record<string, readonly string[]>> = valuesOf(shared, secret);
  const queries = queriesOf(shared);
  const paths = operationsOf.registry
    .filter(({ method }) => method === 'GET')
    .flatMap(({ operationId, path }) => {
      const [, name] = /\{(\w+)\}/.exec(path) ?? [];
      const filled =
        name === undefined ? [path] : (values[name] ?? []).map((value) => path.replace(`{${name}}`, value));
      return filled.flatMap((each) => (queries[operationId] ?? ['']).map((query) => each + query));
    });
  return [...paths, ...besides(secret)];
}

/** Public pages are looked at by whoever is not signed in too; the others would lead to the issuer, who knows nothing. */
const pagesForAll = ['/', '/accessibility'];

/** One look at the counter of employers and agencies. */
async function lookAtPage(world: World, [shared, secret]: [Shared, Secret], draw: Draw): Promise<Seen[]> {
  const { employer, agency, stranger } = shared;
  const paths = pagePaths(valuesOf(shared, secret));
  const close = paths.filter((path) => path.includes(shared.contractId) || /notices|^.console$/.test(path));
  const path = draw.pick(draw.chance(0.7) ? close : paths);
  const who = draw.pick([employer.subject, employer.subject, agency.subject, stranger.subject]);
  const isSignedIn = draw.chance(0.8) || !pagesForAll.includes(path);
  const headers = { 'accept-language': draw.pick(['en', 'ar']) };
  return [await world.outside(isSignedIn ? who : undefined, 'GET', path, { headers })];
}

const isOfNotices = (path: string): boolean => path.includes('notices');

/** Looks of everybody at what a release to the employer of this pair does not touch. */
export async function lookBeside(
  world: World,
  [shared, secret]: [Shared, Secret],
  [draw, count]: [Draw, number],
): Promise<Seen[]> {
  const { employer, agency, stranger } = shared;
  const all = [...addresses(shared, secret), ...pagePaths(valuesOf(shared, secret))];
  const seen: Seen[] = [];
  for (let n = 0; n < count; n += 1) {
    const who = draw.pick([employer.subject, employer.subject, agency.subject, stranger.subject]);
    const path = draw.pick(who === employer.subject ? all.filter((each) => !isOfNotices(each)) : all);
    seen.push(await world.outside(who, 'GET', path));
  }
  return seen;
}

/** One look from outside: at the counter's pages, over the link that was handed over, or at the interface. */
export function look(world: World, about: [Shared, Secret], draw: Draw): Promise<Seen[]> {
  const at = draw.int(1, 8);
  if (at === 1) return lookAtPage(world, about, draw);
  if (at === 2) return lookOverLink(world, about[0], draw);
  return ask(world, about, draw);
}

/** One question to the interface, by somebody, in some language; a list is followed to its next page, and a tag is asked for again. */
async function ask(world: World, [shared, secret]: [Shared, Secret], draw: Draw): Promise<Seen[]> {
  const { employer, agency, stranger } = shared;
  const someone = draw.pick([employer.subject, employer.subject, agency.subject, stranger.subject, nobody]);
  const who = someone === nobody ? undefined : someone;
  const all = addresses(shared, secret);
  const close = all.filter(
    (path) => path.includes(shared.contractId) || /contracts|notices|certificates|status-lists/.test(path),
  );
  const probe: Probe = {
    path: draw.pick(draw.chance(0.7) ? close : all),
    headers: { 'accept-language': draw.pick(['en', 'ar']) },
  };
  const seen = await world.outside(who, 'GET', probe.path, probe);
  return [seen, ...(await follow(world, who, [probe, seen]))];
}

async function follow(
  world: World,
  who: string | undefined,
  [{ path, headers }, seen]: [Probe, Seen],
): Promise<Seen[]> {
  const next = /^link: <([^>]+)>/m.exec(seen.bytes)?.[1];
  if (next !== undefined) return [await world.outside(who, 'GET', next, { headers: { ...headers } })];
  const tag = /^etag: (.*)$/m.exec(seen.bytes)?.[1];
  return tag === undefined
    ? []
    : [await world.outside(who, 'GET', path, { headers: { ...headers, 'if-none-match': tag } })];
}
