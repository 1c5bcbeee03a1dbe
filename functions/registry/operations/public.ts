import * as z from 'zod';
import { PublicAgency } from '../../../lib/domain/certificates/public-agency.ts';
import { PublicCertificate } from '../../../lib/domain/certificates/public-certificate.ts';
import { Country } from '../../../lib/domain/values/codes.ts';
import { defineOperation } from '../../http/operation.ts';
import * as examples from './examples-public.ts';

const number = z.string().max(64).meta({
  description:
    'The twelve characters of the number as somebody reads or types them: in any case, with or without hyphens.',
  example: '7K3M-9QXD-2F0X',
});

const KeySet = z
  .strictObject({
    keys: z.array(
      z.strictObject({
        kty: z.literal('EC'),
        crv: z.literal('P-256'),
        x: z.string(),
        y: z.string(),
        use: z.literal('sig'),
        alg: z.literal('ES256'),
        kid: z.string().meta({ description: 'The thumbprint of the key (RFC 7638); credentials name it.' }),
      }),
    ),
  })
  .meta({ id: 'KeySet', description: 'A JWK set (RFC 7517).' });

const Token = z
  .string()
  .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  .meta({ id: 'CredentialToken', description: 'A compact JWS (RFC 7515) with `typ: vc+jwt`.' });

const Context = z
  .strictObject({ '@context': z.record(z.string(), z.unknown()) })
  .meta({ id: 'CredentialContext', description: 'A JSON-LD context.' });

const common = {
  method: 'GET',
  tag: 'Verification',
  scope: 'public',
  cacheSeconds: 60,
  problems: [],
} as const;

/** What anybody may check without an account. Nothing personal, and nothing of what anybody told, is in any answer. */
export const publicOperations = [
  defineOperation({
    ...common,
    operationId: 'getCredentialKeys',
    path: '/.well-known/jwks.json',
    summary: 'Read the keys of certificates',
    description:
      'The public keys by which credentials and lists of states are checked: the one that signs today first, then every older one under which something still lives.',
    permission: 'certificate.verify',
    success: { status: 200, description: 'The keys.', schema: KeySet },
    example: { response: examples.keySet },
  }),
  defineOperation({
    ...common,
    operationId: 'getStatusList',
    path: '/v1/public/status-lists/{listId}',
    summary: 'Read a list of states',
    description:
      'A Bitstring Status List credential (W3C, v1.0) for one purpose: a bit is set for each certificate of the list that is suspended, or withdrawn. It is made anew each minute.',
    permission: 'certificate.verify',
    params: z.strictObject({
      listId: z.string().max(32).meta({ description: 'As a credential names it.', example: '1-suspension' }),
    }),
    success: {
      status: 200,
      description: 'The list, signed.',
      schema: Token,
      mediaType: 'application/vc+jwt',
    },
    example: { params: { listId: '1-suspension' }, response: examples.aToken },
  }),
  defineOperation({
    ...common,
    operationId: 'verifyCertificate',
    path: '/v1/public/certificates/{number}',
    summary: 'Check a certificate',
    description:
      'What a certificate is today, who issued it, for which ways and until when. A number that was mistyped is told from one that was never given out.',
    permission: 'certificate.verify',
    params: z.strictObject({ number }),
    success: { status: 200, description: 'What it is.', schema: PublicCertificate },
    example: { params: { number: examples.certificateNumber }, response: examples.certificate },
  }),
  defineOperation({
    ...common,
    operationId: 'getPublicCredential',
    path: '/v1/public/certificates/{number}/credential',
    summary: 'Read the credential of a certificate',
    description:
      'The latest credential of a certificate that is in force: a W3C Verifiable Credential that anybody can check without asking again.',
    permission: 'certificate.verify',
    params: z.strictObject({ number }),
    success: { status: 200, description: 'The credential.', schema: Token, mediaType: 'application/vc+jwt' },
    example: { params: { number: examples.certificateNumber }, response: examples.aToken },
  }),
  defineOperation({
    ...common,
    operationId: 'getCredentialContext',
    path: '/v1/public/credential-context',
    summary: 'Read what the terms of credentials mean',
    description: 'The JSON-LD context of our own terms, for those who read credentials as linked data.',
    permission: 'certificate.verify',
    success: { status: 200, description: 'The context.', schema: Context },
    example: { response: { '@context': {} } },
  }),
  defineOperation({
    ...common,
    operationId: 'lookUpLicence',
    path: '/v1/public/agencies',
    summary: 'Check the licence of an agency',
    description:
      'What a recruitment licence is today, whose it is, and which of the agency’s certificates are in force. Only agencies that an official verified are named, each by the licences that were confirmed; one country gives a number to one agency.',
    permission: 'agency.verify',
    query: z.strictObject({
      licence: z
        .string()
        .trim()
        .min(1)
        .max(32)
        .meta({ description: 'The number of the licence.', example: 'LMRA-77' }),
      country: Country.optional().meta({
        description: 'The country that licenses, for a number that several countries have given.',
      }),
    }),
    success: { status: 200, description: 'What is known of it.', schema: PublicAgency },
    example: { query: { licence: 'NONE-0' }, response: examples.unknownAgency },
  }),
] as const;
