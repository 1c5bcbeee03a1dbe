import type { SideBySide } from '../../../lib/actions/worker-links/open.ts';
import type { Contract } from '../../../lib/domain/contracts/contract.ts';
import { type ShownTerm, shownTerms } from '../messages/messages.ts';
import type { Reader } from '../reader.ts';
import { termIn } from './term-in-words.ts';

/** How a term of the contract stands to what was promised, in words and not by colour alone. */
const Mark = ({
  reader,
  result,
}: {
  reader: Reader;
  result: 'worse' | 'better' | 'different' | undefined;
}) => (result === undefined ? null : <dd class={`mark ${result}`}>{reader.say(result)}</dd>);

const Term = ({ reader, term, sides }: { reader: Reader; term: ShownTerm; sides: SideBySide }) => {
  const [offered, stated] = [sides.offered, sides.stated].map(
    (terms) => terms && termIn(reader, term, terms),
  );
  if (offered === undefined && stated === undefined) return null;
  const compared = sides.compared.find((each) => each.term === term)?.result;
  const differs = offered !== undefined && stated !== undefined && offered !== stated;
  const isJudged = compared === 'worse' || compared === 'better';
  return (
    <div>
      <dt>{reader.texts.terms[term]}</dt>
      <dd class="pair">
        <span>
          <span class="said">{reader.say('promised')}</span> {offered ?? reader.say('notSaid')}
        </span>
        <span>
          <span class="said">{reader.say('inContract')}</span> {stated ?? reader.say('notSaid')}
        </span>
      </dd>
      <Mark reader={reader} result={isJudged ? compared : differs ? 'different' : undefined} />
    </div>
  );
};

interface Shown {
  reader: Reader;
  contract: Contract;
  employer: string;
  sides: SideBySide;
}

/**
 * A contract in its worker's language, beside what was promised. Whoever holds the link sees this and nothing else: before it was
 * used, while it is used and after.
 */
export const ContractPage = ({ reader, contract, employer, sides }: Shown) => (
  <>
    <h1>{reader.say('yourContract')}</h1>
    <dl class="terms">
      <div>
        <dt>{reader.say('worker')}</dt>
        <dd>
          <bdi>{contract.worker.name.latin}</bdi>
        </dd>
        <dd class="said">
          {reader.say('documentEndsWith')} <bdi>{contract.worker.document.lastThree}</bdi>
        </dd>
      </div>
      <div>
        <dt>{reader.say('employer')}</dt>
        <dd>
          <bdi>{employer}</bdi>
        </dd>
      </div>
      {contract.startsOn === undefined ? null : (
        <div>
          <dt>{reader.say('startsOn')}</dt>
          <dd>{reader.day(contract.startsOn)}</dd>
        </div>
      )}
      {shownTerms.map((term) => (
        <Term reader={reader} term={term} sides={sides} />
      ))}
    </dl>
    <a class="act" href="/differs">
      {reader.say('somethingIsWrong')}
    </a>
    <a class="act" href="/paid">
      {reader.say('iPaid')}
    </a>
    <a class="act" href="/back">
      {reader.say('wasItGivenBack')}
    </a>
    <p class="note">{reader.say('whoSeesLink')}</p>
  </>
);
