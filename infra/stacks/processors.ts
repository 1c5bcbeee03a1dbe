import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Clockwork } from '../constructs/clockwork.ts';
import { Processor } from '../constructs/processor.ts';
import type { Watch, Watched } from '../constructs/watch.ts';
import { wakes } from '../wakes.ts';
import type { House } from './house.ts';
import { named } from './named.ts';

const tampering =
  'An entry of the journal was changed or removed: somebody may be hiding what they did or saw. Find the entry with npm run journal -- verify, and keep the logs.';

/**
 * The code that the journal wakes. Two readers share its stream well; a third would starve them (docs/adr/024), so all others
 * stand behind a fan-out beside it (docs/adr/048). Releases leave by the clock: nothing wakes them (docs/adr/046).
 */
export class ProcessorsStack extends Stack implements Watched {
  readonly watches: readonly Watch[];

  constructor(scope: Construct, { config, data }: House) {
    super(scope, ...named(config, 'processors', 'code woken by the journal'));
    const assess = new Processor(this, 'assess', {
      name: 'assess',
      config,
      data,
      behind: 'stream',
      wakesFor: wakes.assess,
      // Contracts that are assessed together read their organisations once.
      batchSize: 100,
      batchWindow: Duration.seconds(0),
      impact: 'New contracts and fee disclosures are not assessed: no new flag reaches an inspector.',
      alarmsOn: { 'journal tampered': tampering },
    });
    const profile = new Processor(this, 'profile', {
      name: 'profile',
      config,
      data,
      behind: 'stream',
      wakesFor: wakes.profile,
      // Ranks are debounced: an employer whose contracts arrive in a row is ranked once.
      batchSize: 100,
      batchWindow: Duration.seconds(1),
      // Rule sets take effect on a day, and a job that was cut off is taken up again.
      tick: Duration.minutes(5),
      impact:
        'The list of flagged employers is out of date: an employer at risk may be missing from it. Backtests stand still, and a new rule set is not applied to the contracts there are.',
    });
    const identity = new Processor(this, 'identity', {
      name: 'identity',
      config,
      data,
      behind: 'fanOut',
      wakesFor: wakes.identity,
      batchSize: 25,
      batchWindow: Duration.seconds(0),
      // Erasures whose day has come; and a restored table goes through the ledger before anybody opens it.
      tick: Duration.minutes(5),
      impact:
        'Nobody can see who the worker of a new contract is, nor that a worker has an earlier one; erasures that are due are not carried out.',
    });
    const mailbox = new Processor(this, 'mailbox', {
      name: 'mailbox',
      config,
      data,
      behind: 'fanOut',
      wakesFor: wakes.mailbox,
      batchSize: 25,
      batchWindow: Duration.seconds(0),
      // Reports whose destruction was asked for, once their day has come
      tick: Duration.minutes(5),
      impact:
        'What workers tell stays in their mailboxes, unread; a worker who signals duress is not heard, and no answer reaches anybody. What they asked to have destroyed is not.',
    });
    const seal = new Processor(this, 'seal', {
      name: 'seal',
      config,
      data,
      // Every entry, so there is nothing to filter.
      behind: 'fanOut',
      batchSize: 100,
      batchWindow: Duration.seconds(5),
      // A checkpoint each minute; a thousand entries make one before that.
      tick: Duration.minutes(1),
      impact:
        'New entries of the journal are not sealed: until they are, a change to them could not be proven.',
      heartbeats: {
        'checkpoint looked after':
          'Nobody looked after the checkpoints of the journal for a quarter of an hour: the clock stands still, or the function does not start. What is sealed meanwhile could still be taken back by whoever holds this account.',
      },
      alarmsOn: {
        'journal tampered': tampering,
        'sealed late':
          'Entries of the journal stood unsealed for more than five minutes: in that time a change to them could not have been proven.',
        'checkpoint failed':
          'No checkpoint is signed, or the witness does not take them: what is sealed meanwhile could still be taken back by whoever holds this account.',
      },
    });
    const release = new Clockwork(this, 'release', {
      name: 'release',
      config,
      data,
      tick: Duration.minutes(1),
      impact:
        'Signed releases do not leave: employers and agencies are not asked, told or warned of what was decided, and terms for their answers begin late.',
    });
    this.watches = [
      ...assess.watches,
      ...profile.watches,
      ...identity.watches,
      ...mailbox.watches,
      ...seal.watches,
      ...release.watches,
    ];
  }
}
