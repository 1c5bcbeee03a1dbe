import { demoMachines, demoPassword, demoPeople } from './issuer/demo-people.ts';
import type { Insaf } from './server.ts';

const row = (name: string, text: string): string => `  ${name.padEnd(20)} ${text}`;

/** What a newcomer needs to see: where everything is, who they can be, and three calls to copy. */
export function greeting({ urls }: Insaf): string {
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

Stop with Ctrl-C. Data stays in the data folder; npm start -- --reset begins anew.
`;
}
