import { type FeeItemCode, feeCategoryCodes } from '../../../lib/domain/fees/fee-taxonomy.ts';
import { repaidAnswers } from '../../../lib/domain/voice/repaid-as-told.ts';
import type { Reader } from '../reader.ts';
import { FeeTicks } from './fee-ticks.tsx';
import { Choice, Fault, Weighed } from './parts.tsx';
import { AboutEmployer, type Filled, Rest } from './telling.tsx';

interface Chosen {
  reader: Reader;
  fault?: string | undefined;
}

/**
 * First step: what was paid for. It names no sum of any party: whoever handed over the link can open this page, and one of
 * them would read here what the other declared.
 */
export const PaidForForm = ({ reader, fault }: Chosen) => (
  <form method="post" action="/back">
    <h1>{reader.say('wasItGivenBack')}</h1>
    <Weighed reader={reader} texts={['givenBack', 'madeToSay']} />
    <Fault text={fault} />
    <input type="hidden" name="l" value={reader.language} />
    <fieldset>
      <legend>{reader.say('whatDidYouPay')}</legend>
      <FeeTicks reader={reader} categories={feeCategoryCodes.filter((category) => category !== 'OT')} />
    </fieldset>
    <p class="note">{reader.say('noSumsHere')}</p>
    <button type="submit">{reader.say('next')}</button>
  </form>
);

interface Answering {
  reader: Reader;
  formKey: string;
  items: readonly FeeItemCode[];
  answers: Readonly<Partial<Record<FeeItemCode, string>>>;
  filled: Filled;
  /** Without a link the worker says of which employer. */
  isOpen: boolean;
  fault?: string | undefined;
}

/** Second step: of each thing whether it came back: all of it, a part, nothing. */
export const CameBackForm = ({ reader, formKey, items, answers, filled, isOpen, fault }: Answering) => (
  <form method="post" action="/back/send">
    <h1>{reader.say('wasItGivenBack')}</h1>
    <Fault text={fault} />
    <input type="hidden" name="key" value={formKey} />
    <input type="hidden" name="l" value={reader.language} />
    {isOpen ? <AboutEmployer reader={reader} filled={filled} /> : null}
    {items.map((item) => (
      <>
        <input type="hidden" name="item" value={item} />
        <Choice
          name={`got.${item}`}
          legend={reader.texts.fees[item]}
          options={repaidAnswers.map((answer) => [answer, reader.texts.repaid[answer]])}
          chosen={answers[item]}
        />
      </>
    ))}
    <Rest reader={reader} filled={filled} />
    <button type="submit">{reader.say('send')}</button>
  </form>
);
