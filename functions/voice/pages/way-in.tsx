import { hotline } from '../../../lib/domain/voice/hotline.ts';
import { voiceLanguages } from '../../../lib/domain/voice/voice-language.ts';
import { workerLinkLength } from '../../../lib/domain/voice/worker-link.ts';
import { written } from '../../pages/words/written.ts';
import type { Reader } from '../reader.ts';
import { Fault } from './parts.tsx';

/** The languages by their own names and nothing else: nobody has to read a word that they do not know. */
export const Chooser = () => (
  <ul class="tongues">
    {voiceLanguages.map((language) => (
      <li>
        <a class="act" href={`/?l=${language}`} lang={language} dir={written[language].dir}>
          {written[language].name}
        </a>
      </li>
    ))}
  </ul>
);

/**
 * Where a link leads: the same languages, as the buttons of a form. Nothing is looked up before one is pressed, so a preview of
 * the address opens nothing, and the page is the same for a code that exists and one that does not.
 */
export const LinkChooser = ({ code }: { code: string }) => (
  <form method="post" action="/">
    <input type="hidden" name="code" value={code} />
    <ul class="tongues">
      {voiceLanguages.map((language) => (
        <li>
          <button type="submit" name="l" value={language} lang={language} dir={written[language].dir}>
            {written[language].name}
          </button>
        </li>
      ))}
    </ul>
  </form>
);

export const Menu = ({ reader }: { reader: Reader }) => {
  const to = (path: string) => `${path}?l=${reader.language}`;
  return (
    <>
      <h1>{reader.say('welcome')}</h1>
      <a class="act" href={to('/speak')}>
        {reader.say('tellWithoutLink')}
      </a>
      <a class="act" href={to('/paid')}>
        {reader.say('iPaid')}
      </a>
      <a class="act" href={to('/back')}>
        {reader.say('wasItGivenBack')}
      </a>
      <a class="act" href={to('/code')}>
        {reader.say('haveCode')}
      </a>
      <a class="act" href={to('/messages')}>
        {reader.say('haveNumbers')}
      </a>
      <p>{reader.say('call', { number: hotline })}</p>
    </>
  );
};

export const CodeForm = ({ reader, fault }: { reader: Reader; fault?: string | undefined }) => (
  <form method="post" action="/">
    <h1>{reader.say('code')}</h1>
    <Fault text={fault} />
    <input type="hidden" name="l" value={reader.language} />
    <label class="name" for="code">
      {reader.say('codeHint')}
    </label>
    <input
      type="text"
      class="number"
      id="code"
      name="code"
      maxlength={2 * workerLinkLength}
      autocomplete="off"
      autocapitalize="characters"
      spellcheck={false}
    />
    <button type="submit">{reader.say('open')}</button>
  </form>
);

/** What a phone remembers of a visit here, whatever we do. */
export const Phone = ({ reader }: { reader: Reader }) => (
  <>
    <h1>{reader.say('phoneKeeps')}</h1>
    <p>{reader.say('phoneAddress')}</p>
    <p>{reader.say('phoneLeave')}</p>
    <p>{reader.say('phoneLink')}</p>
    <p>{reader.say('phoneNumbers')}</p>
    <a href={`/?l=${reader.language}`}>{reader.say('back')}</a>
  </>
);

/** A page that only says one thing, and leads back to the beginning. */
export const Notice = ({ reader, text }: { reader: Reader; text: string }) => (
  <>
    <p class="fault" role="alert">
      {text}
    </p>
    <a href={`/?l=${reader.language}`}>{reader.say('back')}</a>
  </>
);
