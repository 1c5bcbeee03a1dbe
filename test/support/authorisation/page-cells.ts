import { join } from 'node:path';
import { ruleId } from '../../../functions/inspectorate/operations/examples-rules.ts';
import { pages as inspectoratePages } from '../../../functions/inspectorate/pages/console.ts';
import { openKeyFile } from '../../../functions/local/keys/key-file.ts';
import type { Page } from '../../../functions/pages/page.ts';
import { sealedCookie } from '../../../functions/pages/session/sealed-cookie.ts';
import { Session } from '../../../functions/pages/session/sign-in.ts';
import { pages as registryPages } from '../../../functions/registry/pages/console.ts';
import { anIssuedCertificate } from '../credentials/issued-certificate.ts';
import { perform } from '../requests/operations.ts';
import type { Caller, Face, Running } from '../stages/running.ts';
import type { Scene } from '../stages/scene.ts';
import { inspectoratePageMatrix, registryPageMatrix } from './page-matrix.ts';

/** Who comes to a page: not signed in, signed in at the other face, without a role or an organisation, and everybody else. */
export const pageColumns = {
  registry: 'nobody otherFace newcomer stranger agency employer',
  inspectorate:
    'nobody otherFace noRole hotline rules-author rules-approver analyst oversight supervisor inspector unassigned elsewhere otherBody',
} as const satisfies Record<Face, string>;

export const pagesOf: Readonly<Record<Face, readonly Page[]>> = {
  registry: registryPages,
  inspectorate: inspectoratePages,
};
const matrices: Readonly<Record<Face, Readonly<Record<string, string>>>> = {
  registry: registryPageMatrix,
  inspectorate: inspectoratePageMatrix,
};

/** One cell: who opens which page, and what is answered. 303 leads to the sign-in. */
export interface PageCell {
  face: Face;
  page: Page;
  principal: string;
  status: number;
}
export const pageCells: readonly PageCell[] = (['registry', 'inspectorate'] as const).flatMap((face) =>
  pagesOf[face].flatMap((page) => {
    const statuses = matrices[face][page.pageId]?.split(' ') ?? [];
    return pageColumns[face]
      .split(' ')
      .map((principal, at) => ({ face, page, principal, status: Number(statuses[at]) }));
  }),
);

const tiers: Readonly<Record<string, string>> = {
  unassigned: 'inspector-two',
  elsewhere: 'inspector-north',
  otherBody: 'inspector-regulator',
};
const classOf = { registry: 'core', inspectorate: 'protected' } as const;

/** What stands in the addresses of pages: the records of the scene, which the employer and its inspector may read. */
async function paramsIn(on: Running, scene: Scene): Promise<Readonly<Record<string, string>>> {
  const { parties, known, releases, suspended, rules, emergency, entryId = '', contractId } = scene;
  const params = { organisationId: parties.employerId };
  const { items: members } = await perform(on, parties.employer, ['listMembers', { params }]);
  return {
    ...params,
    contractId,
    entryId,
    flagId: scene.flagIds[0] ?? '',
    reportId: known?.reportId ?? '',
    inspectionId: known?.inspectionId ?? '',
    releaseId: releases?.releaseId ?? '',
    noticeId: releases?.noticeId ?? '',
    suspensionId: suspended?.suspensionId ?? '',
    certificateId: scene.certificateId ?? '',
    breakGlassId: emergency?.breakGlassId ?? '',
    version: rules?.proven.version ?? '',
    backtestId: rules?.proven.backtestId ?? '',
    ruleId,
    memberId: members[0]?.id ?? '',
    number: (await anIssuedCertificate(on)).number,
    kind: 'establishment',
    step: 'worker',
  };
}

export interface Opened {
  status: number;
  location: string | null;
  /** What it shows; its own address, which the choice of language leads back to, is masked. */
  text: string;
}

/** Opens pages of the running product as whoever a cell names, with a session of their own sealed as the face seals it. */
export function openingIn(on: Running, scene: () => Scene) {
  let params: Promise<Readonly<Record<string, string>>> | undefined;
  const cookies = new Map<string, Promise<string>>();

  async function sealed(face: Face, { token }: Caller): Promise<string> {
    const { full } = await openKeyFile(join(on.insaf.dataDir, 'keys.json'));
    const key = Buffer.from(full.hmac(`${classOf[face]}:console-cookie`, face), 'hex');
    const parse = (content: unknown) => Session.safeParse(content).data;
    const now = () => Date.now();
    const cookie = sealedCookie({ name: `insaf-${face}-session`, key, seconds: 3_600, now, parse });
    const value = await cookie.seal({ token: token ?? '', name: 'Somebody' });
    return value.slice(0, value.indexOf(';'));
  }

  async function callerOf(face: Face, principal: string): Promise<Caller> {
    const pool = face === 'registry' ? 'organisations' : 'officials';
    if (principal === 'newcomer' || principal === 'noRole') return on.caller({ pool });
    return scene().callers[principal] ?? on.caller(tiers[principal] ?? principal);
  }

  /** `otherFace`: a good session of the other console, which a browser would send to every port of a host. */
  const cookieOf = (face: Face, principal: string): Promise<string> => {
    if (principal === 'nobody') return Promise.resolve('');
    const name = `${face} ${principal}`;
    const other = face === 'registry' ? 'inspectorate' : 'registry';
    const made =
      cookies.get(name) ??
      (principal === 'otherFace'
        ? callerOf(other, other === 'registry' ? 'employer' : 'inspector').then((who) => sealed(other, who))
        : callerOf(face, principal).then((who) => sealed(face, who)));
    cookies.set(name, made);
    return made;
  };

  /** What some pages are about, and most others with the same word in their address are not. */
  const differentOn = ({ pageId }: Page): Readonly<Record<string, string>> => {
    const { parties, rules } = scene();
    if (pageId === 'agency' || pageId === 'agencyRepayments') return { organisationId: parties.agencyId };
    if (pageId === 'reassessment') return { version: rules?.published ?? '' };
    return {};
  };

  async function addressOf(page: Page, different: Readonly<Record<string, string>> = {}): Promise<string> {
    params ??= paramsIn(on, scene());
    const known = { ...(await params), ...differentOn(page), ...different };
    return page.path.replaceAll(/:(\w+)/g, (_, name: string) => known[name] ?? '');
  }

  async function open(
    { face, page, principal }: Omit<PageCell, 'status'>,
    { different, ...init }: RequestInit & { different?: Readonly<Record<string, string>> } = {},
  ): Promise<Opened> {
    const path = await addressOf(page, different);
    const url = on.insaf.urls[face] + path;
    const headers = { cookie: await cookieOf(face, principal), 'x-request-id': 'the-same', ...init.headers };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      text: (await answer.text()).replaceAll(encodeURIComponent(path), ':here'),
    };
  }
  return { open };
}
