import type * as z from 'zod';
import type { Text } from '../../../../lib/problems/text.ts';
import type { ContractChange } from '../../../../lib/rules/backtest/backtest-view.ts';
import { Code, LevelMark } from '../../../pages/parts/marks.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';

type Change = z.output<typeof ContractChange>;

const words = {
  contract: { en: 'Contract', ar: 'العقد' },
  now: { en: 'Level now', ar: 'المستوى الآن' },
  later: { en: 'Level then', ar: 'المستوى بعدها' },
  flagged: { en: 'Rules that would flag it', ar: 'قواعد سترفع عليه مؤشرًا' },
  cleared: { en: 'Rules that would clear it', ar: 'قواعد سيسقط مؤشرها عنه' },
  closed: { en: 'Not in your hands', ar: 'ليس بين يديك' },
  none: { en: 'No contract would be judged otherwise.', ar: 'لا عقد سيُحكم عليه بشكل مختلف.' },
} as const satisfies Record<string, Text>;

const Rules = ({ ids }: { ids: readonly string[] }) =>
  ids.length === 0 ? (
    <>-</>
  ) : (
    <ul class="insaf-reasons">
      {ids.map((id) => (
        <li>
          <Code>{id}</Code>
        </li>
      ))}
    </ul>
  );

/**
 * Contracts that a rule set would judge otherwise, with the rules that would. Which contract it is, is told to whoever has its employer
 * in hand.
 */
export const ContractChanges = ({
  reader,
  caption,
  changes,
}: {
  reader: Reader;
  caption: string;
  changes: readonly Change[];
}) => (
  <DataTable
    caption={caption}
    columns={[
      {
        heading: reader.say(words.contract),
        cell: ({ contractId }) =>
          contractId === null ? (
            reader.say(words.closed)
          ) : (
            <a class="govuk-link" href={`/console/contracts/${contractId}`}>
              <Code>{contractId.slice(0, 12)}</Code>
            </a>
          ),
      },
      {
        heading: reader.say(words.now),
        cell: ({ levelBefore }) => <LevelMark level={levelBefore} reader={reader} />,
      },
      {
        heading: reader.say(words.later),
        cell: ({ levelAfter }) => <LevelMark level={levelAfter} reader={reader} />,
      },
      { heading: reader.say(words.flagged), cell: ({ flagged }) => <Rules ids={flagged} /> },
      { heading: reader.say(words.cleared), cell: ({ cleared }) => <Rules ids={cleared} /> },
    ]}
    rows={changes}
    empty={reader.say(words.none)}
  />
);
