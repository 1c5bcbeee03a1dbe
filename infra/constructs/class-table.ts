import { RemovalPolicy } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Stream } from 'aws-cdk-lib/aws-kinesis';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import {
  type IndexDefinition,
  partitionKey,
  sortKey,
  type TableName,
  tables,
} from '../../lib/store/tables.ts';
import { classKey } from './class-key.ts';
import { journalFanOut } from './journal-fan-out.ts';
import { failedRequests, throttledRequests } from './table-metrics.ts';
import { tablePolicy } from './table-policy.ts';
import type { Watch, Watched } from './watch.ts';

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });

const impacts: Record<TableName, string> = {
  core: 'Employers and agencies cannot file or read contracts and fee disclosures.',
  protected: 'Reports and flags cannot be saved or read: inspectors see an old picture.',
  identity:
    'Contracts with a worker’s papers cannot be registered, because the sealed snapshot cannot be put.',
  journal: 'Nothing can be changed at all: without its journal entry no change is saved.',
  seals: 'New entries of the journal are not sealed: until they are, a change to them could not be proven.',
};

export interface ClassTableProps {
  table: TableName;
  stage: string;
}

/** One class of data: a table as `lib/store/tables.ts` describes it, under a key of its own, recoverable to any second of 35 days. */
export class ClassTable extends Construct implements Watched {
  readonly name: TableName;
  readonly key: Key;
  readonly table: Table;
  /** Every change once more; the journal's table alone has it. */
  readonly fanOut?: Stream;
  readonly watches: readonly Watch[];

  constructor(scope: Construct, id: string, { table: name, stage }: ClassTableProps) {
    super(scope, id);
    const definition = tables[name];
    this.name = name;
    this.key = classKey(this, 'Key', {
      description: `insaf ${stage}: everything in the ${name} table`,
      services: ['dynamodb', 'secretsmanager', ...(name === 'journal' ? ['kinesis'] : [])],
    });
    if (name === 'journal') this.fanOut = journalFanOut(this, 'FanOut', this.key);
    this.table = new Table(this, 'Table', {
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      contributorInsightsSpecification: { enabled: false },
      resourcePolicy: tablePolicy(name, stage),
      ...(definition.expiryAttribute === undefined
        ? {}
        : { timeToLiveAttribute: definition.expiryAttribute }),
      ...(definition.stream === undefined ? {} : { stream: StreamViewType[definition.stream] }),
      ...(this.fanOut === undefined ? {} : { kinesisStream: this.fanOut }),
    });
    for (const [indexName, index] of Object.entries(definition.indexes)) this.addIndex(indexName, index);
    this.watches = this.watch();
  }

  /** ARNs of the indexes one by one: a wildcard would also admit an index that is added later. */
  get indexArns(): string[] {
    return Object.keys(tables[this.name].indexes).map((index) => `${this.table.tableArn}/index/${index}`);
  }

  private addIndex(indexName: string, index: IndexDefinition): void {
    this.table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: text(index.partitionKey),
      sortKey: text(index.sortKey),
      ...(index.projects.length === 0
        ? { projectionType: ProjectionType.KEYS_ONLY }
        : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.projects] }),
    });
  }

  private watch(): Watch[] {
    const impact = impacts[this.name];
    return [
      {
        id: `${this.name}-table-throttled`,
        metric: throttledRequests(this.name, this.table),
        above: 10,
        periods: 2,
        impact,
      },
      {
        id: `${this.name}-table-failing`,
        metric: failedRequests(this.name, this.table),
        above: 5,
        periods: 2,
        impact,
      },
    ];
  }
}
