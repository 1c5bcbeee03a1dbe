import { keys } from '../lib/store/keys.ts';
import type { TableName } from '../lib/store/tables.ts';
import type { FunctionName } from './config.ts';

/** Scan is not among them, so no grant can name it: whoever needs everything walks an index. */
export type ReadAction = 'GetItem' | 'BatchGetItem' | 'Query';
/** Authorised one by one inside a transaction too: there is no `TransactWriteItems` permission to give. */
export type WriteAction = 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

export interface TableGrant {
  readonly read?: readonly ReadAction[];
  readonly write?: readonly WriteAction[];
  /** Only these partitions; `*` stands for an id. Absent means all. */
  readonly onlyPartitions?: readonly string[];
  /** Never these partitions for writing, whatever else is granted. */
  readonly neverWrites?: readonly string[];
}

/** The tables with a secret of their own for keyed hashes, and those whose values are sealed. The journal holds no content. */
export const hashedTables = ['core', 'protected', 'identity'] as const;
export type HashedTable = (typeof hashedTables)[number];
export const sealedTables = ['identity', 'protected'] as const;
export type SealedTable = (typeof sealedTables)[number];
/** The tables in which single values lie under data keys of their own, wrapped by a key of the class. */
export const wrappedTables = ['identity', 'protected'] as const;
export type WrappedTable = (typeof wrappedTables)[number];

/** `setup`: the role an administrator takes to make the first official and publish the first rules of a stage. */
export type Grantee = FunctionName | 'setup';

export interface Grants {
  readonly tables: Readonly<Partial<Record<TableName, readonly TableGrant[]>>>;
  /** Tables whose hashing secret may be read. */
  readonly hashes: readonly HashedTable[];
  /** Tables for which it may seal: no permission, only the public half of a key. */
  readonly seals: readonly SealedTable[];
  /** Tables whose seals it may open. */
  readonly opens?: readonly SealedTable[];
  /** Tables whose data keys it may use: all that there is to do with one, or only unwrap one that somebody else made. */
  readonly wraps?: Readonly<Partial<Record<WrappedTable, 'all' | 'unwrap'>>>;
  /** Whether it may sign rule sets. Whoever decides by them checks the signature with the pinned public half. */
  readonly signsRuleSets?: true;
  /** Whether it may sign the journal's checkpoints. */
  readonly signsCheckpoints?: true;
  /** Whether it signs certificates and the lists of their states, with the key of today. */
  readonly signsCredentials?: true;
  /** Whether it hands out the public half of the key that signs checkpoints. */
  readonly tellsCheckpointKey?: true;
}

const anyId = '*';
const contracts = keys.contract(anyId).pk;
const organisations = keys.organisation(anyId).pk;
const registrationNumbers = keys.registrationNumber(anyId, anyId).pk;
const licenceNumbers = keys.licenceNumber(anyId, anyId).pk;
const idempotency = keys.idempotency(anyId).pk;
const ruleSets = keys.activeRuleSet().pk;
const rates = keys.rates().pk;
const certificates = keys.certificate(anyId).pk;
const statusBits = keys.statusBit(0, 0).pk.replace(/0$/, anyId);
const demands = keys.demand(anyId, anyId, anyId).pk;
const servedNotices = keys.servedNotice(anyId, anyId).pk;
const workerSnapshots = keys.workerSnapshot(anyId).pk;
const workerLinks = keys.workerLink(anyId).pk;
const mailboxes = keys.mailbox(anyId).pk;
const letters = keys.letter(anyId).pk;
const workers = keys.worker(anyId).pk;
const contractWorkers = keys.contractWorker(anyId).pk;
const workerRequests = keys.workerLock(anyId).pk;
const waitingErasures = keys.waitingErasure('', '').pk;
const erasuresSeen = keys.erasureSeen(0).pk;
const erasures = keys.erasure(0).pk;
const reportErasures = keys.reportErasure(0).pk;

/** A verified number that is given up must be free for others; nothing else in `core` is ever deleted by a face. */
const freeNumbers: TableGrant = {
  write: ['DeleteItem'],
  onlyPartitions: [registrationNumbers, licenceNumbers],
};

const wholeRead = ['GetItem', 'BatchGetItem', 'Query'] as const;
const wholeWrite = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'] as const;
const keepingWrite = ['PutItem', 'UpdateItem', 'ConditionCheckItem'] as const;
const officials = keys.official(anyId).pk;
const append: readonly TableGrant[] = [{ write: ['PutItem'] }];

/** Which reports were destroyed, by number: who decides by what was told asks first whether this copy has gone through them. */
const destroyedReports: TableGrant = { read: ['GetItem'], onlyPartitions: [reportErasures] };

const processor: Grants = {
  tables: {
    core: [{ read: wholeRead }],
    protected: [{ read: wholeRead, write: wholeWrite }],
    identity: [destroyedReports],
    journal: append,
  },
  hashes: ['protected'],
  seals: [],
  wraps: { protected: 'unwrap' },
};

/**
 * Who may touch what: the whole answer, in one place. The roles, the tables' own policies and the tests are made from it or
 * checked against it (docs/adr/021-grants.md says why each line is as it is).
 */
export const grants: Readonly<Record<Grantee, Grants>> = {
  registry: {
    tables: {
      core: [{ read: wholeRead, write: keepingWrite, neverWrites: [ruleSets, rates] }, freeNumbers],
      identity: [{ write: ['PutItem'], onlyPartitions: [workerSnapshots, workerLinks] }],
      journal: append,
    },
    hashes: ['core'],
    seals: ['identity'],
    signsCredentials: true,
  },
  voice: {
    tables: {
      core: [{ read: ['GetItem', 'Query'], onlyPartitions: [contracts] }],
      identity: [{ read: ['GetItem'], onlyPartitions: [workerLinks] }],
      protected: [
        { read: ['GetItem'], write: ['PutItem'], onlyPartitions: [idempotency] },
        // One mailbox with its answers, and the count of a day's tries
        { read: ['GetItem', 'Query'], write: ['PutItem', 'UpdateItem'], onlyPartitions: [mailboxes] },
        // Put and never read again
        { write: ['PutItem'], onlyPartitions: [letters] },
      ],
      journal: append,
    },
    hashes: ['core', 'protected'],
    seals: ['protected'],
  },
  inspectorate: {
    tables: {
      core: [
        { read: wholeRead },
        {
          write: keepingWrite,
          onlyPartitions: [organisations, registrationNumbers, licenceNumbers, ruleSets, rates, idempotency],
        },
        freeNumbers,
      ],
      protected: [{ read: wholeRead, write: wholeWrite }],
      journal: [...append, { read: wholeRead }],
      seals: [{ read: wholeRead }],
      // Who a worker is, by exact key; and what officials ask of it, which the processor carries out
      identity: [
        {
          read: ['GetItem', 'Query'],
          onlyPartitions: [workers, contractWorkers, workerRequests, erasuresSeen, reportErasures],
        },
        {
          write: ['PutItem', 'UpdateItem', 'DeleteItem'],
          onlyPartitions: [workerRequests, waitingErasures],
        },
      ],
    },
    hashes: ['protected'],
    seals: [],
    wraps: { identity: 'unwrap', protected: 'all' },
    signsRuleSets: true,
    tellsCheckpointKey: true,
  },
  // Opens what the registry sealed, and learns nothing of a contract but its id
  identity: {
    tables: {
      identity: [
        {
          read: wholeRead,
          write: wholeWrite,
          onlyPartitions: [
            workerSnapshots,
            workers,
            contractWorkers,
            workerRequests,
            waitingErasures,
            erasuresSeen,
          ],
        },
      ],
      protected: [{ read: ['GetItem'], write: ['PutItem'], onlyPartitions: [erasures] }],
      journal: append,
    },
    hashes: ['identity'],
    seals: ['identity'],
    opens: ['identity'],
    wraps: { identity: 'all' },
  },
  // Reads what was appended and seals it; whoever seals appends nothing, and whoever appends seals nothing
  seal: {
    tables: {
      journal: [{ read: ['BatchGetItem'] }],
      seals: [{ read: wholeRead, write: ['PutItem'] }],
    },
    hashes: [],
    seals: [],
    signsCheckpoints: true,
    tellsCheckpointKey: true,
  },
  // Opens what workers put into mailboxes and keeps it as reports; it knows no contract, no organisation and no worker. Which
  // reports were destroyed it notes away from them, so that a restored copy of `protected` finds it
  mailbox: {
    tables: {
      protected: [{ read: wholeRead, write: wholeWrite }],
      identity: [{ read: ['GetItem'], write: ['PutItem'], onlyPartitions: [reportErasures] }],
      journal: append,
    },
    hashes: ['protected'],
    seals: [],
    opens: ['protected'],
    wraps: { protected: 'all' },
  },
  assess: processor,
  profile: processor,
  // The clock of releases: the only role that reads what is protected and writes what a recipient sees: notices, what they
  // demand, and the standing of certificates with its bit
  release: {
    tables: {
      core: [
        { read: wholeRead },
        { write: ['PutItem'], onlyPartitions: [servedNotices, certificates, statusBits, demands] },
      ],
      protected: [{ read: wholeRead, write: wholeWrite }],
      identity: [destroyedReports],
      journal: append,
    },
    hashes: [],
    seals: [],
    // Whether those who told still agree, it reads before anything leaves
    wraps: { protected: 'unwrap' },
  },
  setup: {
    tables: {
      core: [{ read: ['GetItem'], write: ['PutItem'], onlyPartitions: [ruleSets, rates] }],
      protected: [{ write: ['PutItem'], onlyPartitions: [officials] }],
      journal: append,
    },
    hashes: [],
    seals: [],
    signsRuleSets: true,
  },
};

/** Those who have any business with a table. */
export const granteesOf = (table: TableName): Grantee[] =>
  (Object.keys(grants) as Grantee[]).filter((name) => grants[name].tables[table] !== undefined);

/** Those who may use the data keys of a table. */
export const wrappersOf = (table: WrappedTable): Grantee[] =>
  (Object.keys(grants) as Grantee[]).filter((name) => grants[name].wraps?.[table] !== undefined);
