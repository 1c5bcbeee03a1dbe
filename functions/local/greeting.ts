import { shownHumanCode } from '../../lib/domain/values/human-code.ts';
import { listCertificates } from '../../lib/store/certificates.ts';
import { demoMachines, demoPassword, demoPeople } from './issuer/demo-people.ts';
import { fixedIds } from './seed/seed-demo.ts';
import type { Insaf } from './server.ts';

const row = (name: string, text: string): string => `  ${name.padEnd(20)} ${text}`;

/** The number of a certificate of the demo agency: drawn anew on every machine, so it is said and not written down. */
async function certificateNumber({ deps }: Insaf): Promise<string | undefined> {
  const of = { organisationId: fixedIds.agency };
  const { certificates } = await listCertificates(deps.store.reader('core'), of, { limit: 1 });
  const number = certificates[0]?.number;
  return number && shownHumanCode(number);
}

/** What anybody may look up, where there is something to look up. */
const lookUp = (registry: string, number: string | undefined): string =>
  number === undefined
    ? ''
    : `
A certificate of the demo agency, for anybody to check: ${number}

  curl -s ${registry}/v1/public/certificates/${number}
`;

/** What a newcomer needs to see: where everything is, who they can be, and calls to copy. */
export async function greeting(insaf: Insaf): Promise<string> {
  const { urls } = insaf;
  const people = [...demoPeople, ...demoMachines].map(({ who, does }) => row(who, does.en));
  return `
Insaf is running. Everything here is synthetic: no figure says anything about a real firm.

  Registry      ${urls.registry}    employers, agencies, the public   pages: /console   programs: /docs
  Inspectorate  ${urls.inspectorate}    officials                         pages: /console   programs: /docs
  Issuer        ${urls.issuer}    sign-in, password ${demoPassword}
  Voice         ${urls.voice}    workers                           pages, without an account

Who you can be: npm run -s token -- <who>
${people.join('\n')}

Three calls to copy, in another terminal:

  curl -s ${urls.registry}/v1/me -H "Authorization: Bearer $(npm run -s token -- agency)"

  curl -s "${urls.inspectorate}/v1/flagged-employers?limit=3" -H "Insaf-Purpose: inspection" \\
    -H "Authorization: Bearer $(npm run -s token -- inspector)"

  curl -s "${urls.inspectorate}/v1/flagged-employers?indicator=debt_bondage&level=urgent" -H "Insaf-Purpose: inspection" \\
    -H "Authorization: Bearer $(npm run -s token -- inspector)"
${lookUp(urls.registry, await certificateNumber(insaf))}
Stop with Ctrl-C. Data stays in the data folder; npm start -- --reset begins anew.
`;
}
