import { type Receipt, shownContact } from '../../../lib/domain/voice/receipt.ts';
import type { Reader } from '../reader.ts';
import { Weighed } from './parts.tsx';

/** The only time that a receipt is shown. */
export const ReceiptPage = ({ reader, receipt }: { reader: Reader; receipt: Receipt }) => (
  <>
    <h1>{reader.say('arrived')}</h1>
    <p>{reader.say('writeDown')}</p>
    <p>
      {reader.say('firstNumber')}
      <span class="contact">{shownContact(receipt.locator)}</span>
    </p>
    <p>
      {reader.say('secondNumber')}
      <span class="contact">{shownContact(receipt.secret)}</span>
    </p>
    <p>{reader.say('likeTelephone')}</p>
    <p>{reader.say('noAccount')}</p>
    <Weighed reader={reader} texts={['duress']} />
    <p>
      <a href={`/messages?l=${reader.language}`}>{reader.say('readAnswer')}</a>
    </p>
  </>
);
