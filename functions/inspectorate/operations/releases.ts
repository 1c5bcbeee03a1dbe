import * as z from 'zod';
import { DraftRelease, EndRelease, SignRelease } from '../../../lib/domain/releases/release.ts';
import { ReleaseView } from '../../../lib/domain/releases/release-view.ts';
import { ReleaseId } from '../../../lib/domain/values/ids.ts';
import { defineOperation } from '../../http/operation.ts';
import { pageOf, pageQuery } from '../../http/pagination.ts';
import * as examples from './examples-releases.ts';

const tag = 'Releases';
const recorded = 'Needs a purpose; the read is recorded before it is answered.';
const unseen = 'Nothing of it is visible to the recipient.';
const tied =
  'For those to whom the recipient is assigned; an agency is written to about placements whose employers are assigned.';
const inTiers =
  'To the assigned and to the supervisor who signs it is all there; to the other competent officials it is there once it was served, without what it rests on.';
const params = z.strictObject({ releaseId: ReleaseId });
const steps = {
  method: 'POST',
  tag,
  params,
  purpose: true,
  creates: true,
  success: { status: 201, description: 'The release as it stands now.', schema: ReleaseView },
} as const;

export const releaseOperations = [
  defineOperation({
    operationId: 'draftRelease',
    method: 'POST',
    path: '/v1/releases',
    tag,
    summary: 'Draft what may be put to an employer or agency',
    description: `The one way in which anything that rests on protected knowledge reaches a recipient. The text is made of the recipient's own and of public facts; your own words are screened, and refused with the place where they say what the recipient cannot know. The reason that the recipient reads is one of a closed list. ${tied} A look at what is known of the recipient is recorded before the words are held against it. ${unseen}`,
    scope: 'releases:write',
    permission: 'release.draft',
    body: DraftRelease,
    success: { status: 201, description: 'The draft with the text as it will be read.', schema: ReleaseView },
    problems: ['role-missing', 'not-found', 'release-text-protected', 'demand-ungrounded'],
    creates: true,
    purpose: true,
    example: { request: examples.draft, response: examples.release },
  }),
  defineOperation({
    operationId: 'listReleases',
    method: 'GET',
    path: '/v1/releases',
    tag,
    summary: 'Read releases',
    description: `Newest first. ${inTiers} A page may be short. ${recorded}`,
    scope: 'releases:read',
    permission: 'release.read',
    query: z.strictObject(pageQuery),
    success: { status: 200, description: 'A page of releases.', schema: pageOf(ReleaseView) },
    problems: ['role-missing'],
    paged: true,
    purpose: true,
    example: { query: { limit: '25' }, response: { items: [examples.release], page: { next: null } } },
  }),
  defineOperation({
    operationId: 'getRelease',
    method: 'GET',
    path: '/v1/releases/{releaseId}',
    tag,
    summary: 'Read a release',
    description: `With every step, and the recipient's answer once there is one. ${inTiers} ${recorded}`,
    scope: 'releases:read',
    permission: 'release.read',
    params,
    success: { status: 200, description: 'The release.', schema: ReleaseView },
    problems: ['role-missing', 'assignment-required'],
    purpose: true,
    example: { params: { releaseId: examples.releaseId }, response: examples.release },
  }),
  defineOperation({
    ...steps,
    operationId: 'signRelease',
    path: '/v1/releases/{releaseId}/signature',
    summary: 'Sign what another person drafted',
    description:
      'By a supervisor who is competent for the recipient. Who drafted it cannot sign it. Everybody whose word it rests on has agreed, or for a child it serves the child best. It takes effect at a batch instant, on a day of its window that nobody chooses, and nothing stands where the recipient could see it before.',
    scope: 'releases:sign',
    permission: 'release.sign',
    body: SignRelease,
    problems: [
      'role-missing',
      'release-transition',
      'release-own-signature',
      'release-consent-missing',
      'conflict',
    ],
    example: {
      params: { releaseId: examples.releaseId },
      request: examples.signature,
      response: examples.signed,
    },
  }),
  defineOperation({
    ...steps,
    operationId: 'withdrawRelease',
    path: '/v1/releases/{releaseId}/withdrawal',
    summary: 'Withdraw what has not left',
    description: `Before its batch instant. ${unseen}`,
    scope: 'releases:write',
    permission: 'release.end',
    body: EndRelease,
    problems: ['role-missing', 'release-transition', 'conflict'],
    example: {
      params: { releaseId: examples.signedReleaseId },
      request: examples.ending,
      response: examples.withdrawn,
    },
  }),
  defineOperation({
    ...steps,
    operationId: 'closeRelease',
    path: '/v1/releases/{releaseId}/closure',
    summary: 'Close what is over',
    description: `After it left, answered or not. The recipient may still answer once. ${unseen}`,
    scope: 'releases:write',
    permission: 'release.end',
    body: EndRelease,
    problems: ['role-missing', 'release-transition', 'conflict'],
    example: {
      params: { releaseId: examples.servedReleaseId },
      request: examples.ending,
      response: examples.closed,
    },
  }),
] as const;
