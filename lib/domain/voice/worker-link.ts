import * as z from 'zod';

/** Eleven characters of chance and their check character: 55 bits, in three groups that can be said on a telephone. */
export const workerLinkLength = 12;

/**
 * The way to a contract that is handed to its worker. It is an untrusted channel (decisions, 2): it passes through the hands
 * of the employer or agency, so whoever holds it sees the same, and nothing of it ever tells whether it was used.
 */
export const WorkerLink = z
  .strictObject({
    code: z.string().meta({
      description:
        "The code, for a worker who types it on the page of workers. Crockford's alphabet; the last character checks the others.",
      example: '7K3M-9QXT-2C4S',
    }),
    url: z.url().meta({ description: 'The address of the page that the worker opens.' }),
    printUrl: z.url().meta({
      description:
        'A page to print and hand over: the address as a QR code, the code, and how to speak without it.',
    }),
  })
  .meta({
    id: 'WorkerLink',
    description:
      'What you hand to the worker, unopened. It shows the worker this contract in their language. Asked for again it is the same, and you are never told whether it was used.',
  });
export type WorkerLink = z.infer<typeof WorkerLink>;
