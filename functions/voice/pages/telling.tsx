import { governorates } from '../../../lib/domain/values/place.ts';
import { letterUrgencies, longestText } from '../../../lib/domain/voice/letter.ts';
import { type Topic, topics } from '../../pages/words/allegation-topics.ts';
import { sectors } from '../messages/messages.ts';
import type { Reader } from '../reader.ts';
import { Choice, Fault, Select, Tick, Weighed } from './parts.tsx';

/** What was filled in before, when a form comes back with what has to be mended. */
export interface Filled {
  tick: readonly string[];
  whom?: string | undefined;
  words?: string | undefined;
  urgency?: string | undefined;
  employer?: string | undefined;
  sector?: string | undefined;
  area?: string | undefined;
}

export const nothingFilled: Filled = { tick: [] };

interface Form {
  reader: Reader;
  formKey: string;
  filled: Filled;
  fault?: string | undefined;
}

const TopicTicks = ({
  reader,
  topic,
  ticked,
}: {
  reader: Reader;
  topic: Topic;
  ticked: readonly string[];
}) => (
  <details open={topics[topic].some((code) => ticked.includes(code))}>
    <summary>{reader.texts.topics[topic]}</summary>
    {topics[topic].map((code) => (
      <Tick name="tick" value={code} isTicked={ticked.includes(code)} text={reader.texts.allegations[code]} />
    ))}
  </details>
);

/** The keys of an object that a constant names: the compiler forgets them. */
const topicsInOrder = Object.keys(topics) as Topic[];

const WhatIsWrong = ({ reader, filled }: Pick<Form, 'reader' | 'filled'>) => (
  <fieldset>
    <legend>{reader.say('openAndTick')}</legend>
    {topicsInOrder.map((topic) => (
      <TopicTicks reader={reader} topic={topic} ticked={filled.tick} />
    ))}
  </fieldset>
);

/** What every telling asks beside what happened: in one's own words, how soon, and what sending means. */
export const Rest = ({ reader, filled }: Pick<Form, 'reader' | 'filled'>) => (
  <>
    <label class="name" for="words">
      {reader.say('ownWords')}
    </label>
    <p id="words-hint" class="said">
      {reader.say('ownWordsHint')}
    </p>
    <textarea id="words" name="words" rows={4} maxlength={longestText} aria-describedby="words-hint">
      {filled.words}
    </textarea>
    <Choice
      name="urgency"
      legend={reader.say('howSoon')}
      options={letterUrgencies.map((urgency) => [urgency, reader.texts.urgencies[urgency]])}
      chosen={filled.urgency ?? 'soon'}
    />
    <Weighed reader={reader} texts={['consent', 'withdraw', 'rights']} />
  </>
);

/** Who it is about, where no link says it: as it is typed, looked up later by a person. */
export const AboutEmployer = ({ reader, filled }: Pick<Form, 'reader' | 'filled'>) => (
  <>
    <label class="name" for="employer">
      {reader.say('employerNameTyped')}
    </label>
    <input
      type="text"
      id="employer"
      name="employer"
      maxlength={120}
      autocomplete="off"
      value={filled.employer}
    />
    <Select
      name="sector"
      label={reader.say('kindOfWork')}
      options={[
        ['', reader.say('otherWork')],
        ...sectors.map((sector) => [sector, reader.texts.sectors[sector]] as const),
      ]}
      chosen={filled.sector}
    />
    <Select
      name="area"
      label={reader.say('area')}
      options={[
        ['', reader.say('notKnown')],
        ...governorates.map((each) => [each, reader.texts.governorates[each]] as const),
      ]}
      chosen={filled.area}
    />
  </>
);

/** What is told of one's own contract, or without any link. */
export const TellingForm = ({
  reader,
  formKey,
  filled,
  fault,
  action,
}: Form & { action: '/differs' | '/speak' }) => (
  <form method="post" action={action}>
    <h1>{reader.say(action === '/speak' ? 'tellWithoutLink' : 'whatIsWrong')}</h1>
    <Fault text={fault} />
    <input type="hidden" name="key" value={formKey} />
    <input type="hidden" name="l" value={reader.language} />
    {action === '/speak' ? <AboutEmployer reader={reader} filled={filled} /> : null}
    <WhatIsWrong reader={reader} filled={filled} />
    <Choice
      name="whom"
      legend={reader.say('whom')}
      options={[
        ['self', reader.say('me')],
        ['witness', reader.say('others')],
      ]}
      chosen={filled.whom ?? 'self'}
    />
    <Rest reader={reader} filled={filled} />
    <button type="submit">{reader.say('send')}</button>
  </form>
);
