import { createHash } from 'node:crypto';
import { pack, unpack } from '../../lib/store/table/packed.ts';
import type { Item, Write } from '../../lib/store/table/table.ts';
import type { TableName } from '../../lib/store/tables.ts';
import type { Planting, Spoiled } from './canary-house.ts';

/** A mistake that somebody could make, made on purpose: the scan has to find it, in this place. */
export interface Leak {
  name: string;
  place: string;
  plant(at: Planting): Spoiled;
}

/** What the registry was about to seal, as a careless part of it would see it. */
interface Seen {
  snapshot: string;
  worker: {
    name: { latin: string; arabic: string };
    document: { number: string };
    secondDocument: { number: string };
    phone: string;
    birthDate: string;
  };
}

const hexOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Spoils what is written, with the snapshot that was sealed for it at hand. */
function whileWriting(change: (item: Item, table: TableName, seen: Seen) => Item): Spoiled {
  let seen: Seen | undefined;
  const changed = (write: Write<TableName>): Write<TableName> =>
    'put' in write && seen ? { ...write, item: change(write.item, write.put, seen) } : write;
  return {
    seams: {
      keysOf: (keys) => ({
        ...keys,
        seal(plaintext, binding) {
          const snapshot = Buffer.from(plaintext).toString('utf8');
          seen = { snapshot, worker: JSON.parse(snapshot) };
          return keys.seal(plaintext, binding);
        },
      }),
      storeOf: (store) => ({
        ...store,
        write: (writes, options) => store.write(writes.map(changed), options),
      }),
    },
  };
}

const onJournal = (attributes: (seen: Seen) => object): Spoiled =>
  whileWriting((item, table, seen) =>
    table === 'journal' && item.k === 'contract.registered' ? { ...item, ...attributes(seen) } : item,
  );
const isContract = ({ pk, sk }: Item): boolean => pk.startsWith('C#') && sk === '0';
const onContract = (attributes: (seen: Seen, item: Item) => object): Spoiled =>
  whileWriting((item, table, seen) =>
    table === 'core' && isContract(item) ? { ...item, ...attributes(seen, item) } : item,
  );

const bytesIn = ({ b }: Item): Uint8Array => (b instanceof Uint8Array ? b : new Uint8Array());
const field = (body: string, name: RegExp): string => name.exec(body)?.[1] ?? '';

export const leaks: readonly Leak[] = [
  {
    name: 'a log line with the body of a request',
    place: 'log',
    plant: ({ log }) => ({ request: (body) => log.info(`received ${body}`) }),
  },
  {
    name: 'the message of an error that repeats what it could not read',
    place: 'log',
    plant: ({ log }) => ({
      request(body) {
        try {
          JSON.parse(`${body.slice(0, -1)}?`);
        } catch (error) {
          log.error('failed', { error: `${String(error)} in ${body}` });
        }
      },
    }),
  },
  {
    name: 'a body in base64, for whoever debugs it later',
    place: 'log',
    plant: ({ log }) => ({ request: (body) => log.info('request', { error: base64(body) }) }),
  },
  {
    name: 'a dump in hexadecimal',
    place: 'log',
    plant: ({ log }) => ({ request: (body) => log.info(Buffer.from(body).toString('hex')) }),
  },
  {
    name: 'a telephone number in an address, percent-encoded',
    place: 'log',
    plant: ({ log }) => ({
      request: (body) => log.info(`/find?phone=${encodeURIComponent(field(body, /"phone":"([^"]+)"/))}`),
    }),
  },
  {
    name: 'a name in capitals',
    place: 'log',
    plant: ({ log }) => ({
      request: (body) => log.info(field(body, /"worker":\{"name":\{"latin":"([^"]+)"/).toUpperCase()),
    }),
  },
  {
    name: 'a passport number behind a hash that has no key',
    place: 'log',
    plant: ({ log }) => ({
      request: (body) => log.info(hexOf(field(body, /"document":\{"type":"passport","number":"([^"]+)"/))),
    }),
  },
  {
    name: "an official's words about a worker",
    place: 'log',
    plant: ({ log }) => ({ request: (body) => body.includes('"reviewOn"') && log.info(body) }),
  },
  {
    name: 'what was told, in the line that says that it was received',
    place: 'log',
    plant: ({ log }) => ({ request: (body) => body.includes('"text"') && log.info(body) }),
  },
  {
    name: 'a field of the opened snapshot, where the processor tells of its work',
    place: 'log',
    plant: ({ log }) => ({
      seams: {
        identityKeysOf: (keys) => ({
          ...keys,
          async open(sealed, binding) {
            const opened = await keys.open(sealed, binding);
            log.info('linking', { error: Buffer.from(opened).toString('utf8') });
            return opened;
          },
        }),
      },
    }),
  },
  {
    name: 'a file that is left behind',
    place: 'files',
    plant: ({ leaveFile }) => ({ request: leaveFile }),
  },
  {
    name: 'the name of a worker as the purpose of an entry',
    place: 'journal',
    plant: () => onJournal(({ worker }) => ({ p: worker.name.latin })),
  },
  {
    name: 'a document as a second subject of an entry, and so on the stream',
    place: 'stream',
    plant: () => onJournal(({ worker }) => ({ s: [worker.document.number] })),
  },
  {
    name: 'the packed contract beside the entry, to save the processor a read',
    place: 'stream',
    plant: () => onJournal(({ worker }) => ({ b: pack({ worker }) })),
  },
  {
    name: 'the whole number in the contract, where three signs of it may stand',
    place: 'core',
    plant: () => onContract(({ worker }) => ({ d: worker.document.number })),
  },
  {
    name: 'a birth date inside the packed contract',
    place: 'core',
    plant: () =>
      onContract(({ worker }, item) => ({
        b: pack({ ...Object(unpack(bytesIn(item))), born: worker.birthDate }),
      })),
  },
  {
    name: 'a hash of the document without a key, to find the worker again',
    place: 'core',
    plant: () => onContract(({ worker }) => ({ w: hexOf(`passport|NP|${worker.document.number}`) })),
  },
  {
    name: 'the body kept with an idempotency key',
    place: 'core',
    plant: () =>
      whileWriting((item, table, { snapshot }) =>
        table === 'core' && item.pk.startsWith('I#') ? { ...item, q: snapshot } : item,
      ),
  },
  {
    name: 'a snapshot that is only encoded and not sealed',
    place: 'identity',
    plant: () => ({
      seams: {
        keysOf: (keys) => ({
          ...keys,
          seal: async (plaintext) => Buffer.from(plaintext).toString('base64url'),
        }),
      },
    }),
  },
  {
    name: 'a telephone number beside the sealed fields, for the next call',
    place: 'identity',
    plant: () =>
      whileWriting((item, table, { worker }) =>
        table === 'identity' && item.f !== undefined ? { ...item, t: worker.phone } : item,
      ),
  },
  {
    name: 'a worker who is called by a hash of the document that has no key',
    place: 'identity',
    plant: () => ({
      seams: { identityKeysOf: (keys) => ({ ...keys, hmac: (_, data) => hexOf(data) }) },
    }),
  },
  {
    name: 'the name of the worker with what was told',
    place: 'protected',
    plant: () =>
      whileWriting((item, table, { worker }) =>
        table === 'protected' && item.sk.startsWith('T#') ? { ...item, n: worker.name.latin } : item,
      ),
  },
  {
    name: 'a refusal that repeats what it refuses',
    place: 'refusals',
    plant: () => ({ answer: (text, body) => `${text} received: ${body}` }),
  },
  {
    name: 'a dead letter with what was open when it failed',
    place: 'letters',
    plant: () => {
      let opened = '';
      return {
        seams: {
          identityKeysOf: (keys) => ({
            ...keys,
            async open(sealed, binding) {
              const bytes = await keys.open(sealed, binding);
              opened = Buffer.from(bytes).toString('utf8');
              return bytes;
            },
          }),
        },
        letter: (text) => `${text} ${opened}`,
      };
    },
  },
];
