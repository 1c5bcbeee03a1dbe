import type { Answer } from '../../../lib/actions/mailboxes/open.ts';
import { longestText } from '../../../lib/domain/voice/letter.ts';
import type { Reader } from '../reader.ts';
import { Fault } from './parts.tsx';

const Contact = ({ name, label }: { name: string; label: string }) => (
  <>
    <label class="name" for={name}>
      {label}
    </label>
    <input
      type="text"
      class="number"
      inputmode="numeric"
      id={name}
      name={name}
      maxlength={32}
      autocomplete="off"
    />
  </>
);

export const NumbersForm = ({ reader, fault }: { reader: Reader; fault?: string | undefined }) => (
  <form method="post" action="/messages">
    <h1>{reader.say('haveNumbers')}</h1>
    <Fault text={fault} />
    <input type="hidden" name="l" value={reader.language} />
    <Contact name="first" label={reader.say('firstNumber')} />
    <Contact name="second" label={reader.say('secondNumber')} />
    <button type="submit">{reader.say('open')}</button>
  </form>
);

const WriteMore = ({ reader, formKey }: { reader: Reader; formKey: string }) => (
  <form method="post" action="/messages/add">
    <input type="hidden" name="key" value={formKey} />
    <input type="hidden" name="l" value={reader.language} />
    <label class="name" for="words">
      {reader.say('writeMore')}
    </label>
    <textarea id="words" name="words" rows={4} maxlength={longestText} />
    <button type="submit">{reader.say('send')}</button>
  </form>
);

/** A text of an answer with the language that it was written in. */
export interface ShownAnswer extends Pick<Answer, 'at'> {
  text: string;
  language: string;
}

interface Mailbox {
  reader: Reader;
  answers: readonly ShownAnswer[];
  formKey: string;
}

/** What was answered. An empty mailbox, a decoy and the view under duress are one page, and none of them says what was told. */
export const MailboxPage = ({ reader, answers, formKey }: Mailbox) => (
  <>
    <h1>{reader.say('messages')}</h1>
    {answers.length === 0 ? <p>{reader.say('noMessage')}</p> : null}
    {answers.map(({ at, text, language }) => (
      <article class="note">
        <p class="said">{reader.day(at.slice(0, 10))}</p>
        <p lang={language} dir="auto">
          {text}
        </p>
      </article>
    ))}
    <WriteMore reader={reader} formKey={formKey} />
  </>
);
