import { type DictionaryEntry, factDictionary } from '../../lib/rules/facts/dictionary.ts';
import { type LawParam, lawDictionary } from '../../lib/rules/in-force.ts';

const heading = `# The dictionary of facts

For the person who writes rules: every fact that a rule may ask, and every figure of law. [The rule language](rule-language.md) says
how it is asked. This page is written by \`npm run rules -- facts\`, from what the engine reads; with a word behind it the command
shows the facts that speak of it.

The first name of a fact says whose word it is: \`own\` what the declaring party said, \`counterparty\` the other named party,
\`official\` licences and permits, \`observed\` inspectors, \`told\` workers; \`derived\` is worked out of several. A rule that a submitter
sees may ask \`own\` and \`law\` only. Whatever nobody stated is unknown, unless its meaning says that it is always known.
`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const factRow = ({ path, kind, meaning, unit, values = [] }: DictionaryEntry): string => {
  const oneOf = values.length > 0 ? ` One of: ${values.map((value) => `\`${value}\``).join(', ')}.` : '';
  return `| \`${path}\` | ${unit ? `${kind}, ${unit}` : kind} | ${cell(meaning + oneOf)} |`;
};

const lawRow = ({ name, type, units, jurisdictions }: LawParam): string =>
  `| \`law('${name}')\` | ${type === 'bool' ? 'yes or no' : cell(`number, ${units.join('; ')}`)} | ${jurisdictions.join(', ')} |`;

const table = (title: string, head: string, rows: readonly string[]): string =>
  rows.length === 0 ? '' : `\n## ${title}\n\n${head}\n| --- | --- | --- |\n${rows.join('\n')}\n`;

/** All facts and figures in which a word occurs, as a page; without a word, all. Empty when there are none. */
export function shownFacts(word = ''): string {
  const rows = (all: readonly string[]): string[] =>
    all.filter((row) => row.toLowerCase().includes(word.toLowerCase()));
  const facts = table('Facts', '| Fact | Kind | Meaning |', rows(factDictionary().map(factRow)));
  const law = table('Figures of law', '| Figure | Kind | Known for |', rows(lawDictionary().map(lawRow)));
  return word === '' ? `${heading}${facts}${law}` : `${facts}${law}`;
}
