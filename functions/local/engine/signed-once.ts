import type { ClientConfig } from '../../../lib/store/table/client.ts';

const signature = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20260101T000000Z',
};

/** The embedded engine asks for a signature and checks none; a new one for each call took a third of the client's time. */
export const signedOnce: NonNullable<ClientConfig['signer']> = {
  sign: async (request) => Object.assign(request, { headers: { ...request.headers, ...signature } }),
};
