import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Processor } from '../constructs/processor.ts';
import type { Watch, Watched } from '../constructs/watch.ts';
import { wakes } from '../wakes.ts';
import type { House } from './house.ts';
import { named } from './named.ts';

/** The code that the journal's stream wakes. Two readers share the stream well; a third would starve them (docs/adr/024). */
export class ProcessorsStack extends Stack implements Watched {
  readonly watches: readonly Watch[];

  constructor(scope: Construct, { config, data }: House) {
    super(scope, ...named(config, 'processors', 'code woken by the journal'));
    const assess = new Processor(this, 'assess', {
      name: 'assess',
      config,
      data,
      wakesFor: wakes.assess,
      // Contracts that are assessed together read their organisations once.
      batchSize: 100,
      batchWindow: Duration.seconds(0),
      impact: 'New contracts and fee disclosures are not assessed: no new flag reaches an inspector.',
    });
    const profile = new Processor(this, 'profile', {
      name: 'profile',
      config,
      data,
      wakesFor: wakes.profile,
      // Ranks are debounced: an employer whose contracts arrive in a row is ranked once.
      batchSize: 100,
      batchWindow: Duration.seconds(1),
      // Rule sets take effect on a day, and a job that was cut off is taken up again.
      tick: Duration.minutes(5),
      impact:
        'The list of flagged employers is out of date: an employer at risk may be missing from it. Backtests stand still, and a new rule set is not applied to the contracts there are.',
    });
    this.watches = [...assess.watches, ...profile.watches];
  }
}
