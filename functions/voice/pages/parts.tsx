import { hotline } from '../../../lib/domain/voice/hotline.ts';
import { written } from '../../pages/words/written.ts';
import { type Weighty, weighty } from '../messages/reviewed-only.ts';
import type { Reader } from '../reader.ts';

/** What has to be mended before a form can be sent. */
export const Fault = ({ text }: { text: string | undefined }) =>
  text === undefined ? null : (
    <p class="fault" role="alert" id="fault">
      {text}
    </p>
  );

export const Tick = ({ name, value, isTicked, text }: TickProps) => (
  <label class="tick">
    <input type="checkbox" name={name} value={value} checked={isTicked} />
    <span>{text}</span>
  </label>
);
interface TickProps {
  name: string;
  value: string;
  isTicked?: boolean;
  text: string;
}

/** One of several, with a question above. */
export const Choice = ({ name, legend, options, chosen }: ChoiceProps) => (
  <fieldset>
    <legend>{legend}</legend>
    {options.map(([value, text]) => (
      <label class="tick">
        <input type="radio" name={name} value={value} checked={value === chosen} />
        <span>{text}</span>
      </label>
    ))}
  </fieldset>
);
interface ChoiceProps {
  name: string;
  legend: string;
  options: readonly (readonly [value: string, text: string])[];
  chosen?: string | undefined;
}

export const Select = ({ name, label, options, chosen }: SelectProps) => (
  <>
    <label class="name" for={name}>
      {label}
    </label>
    <select id={name} name={name}>
      {options.map(([value, text]) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </>
);
interface SelectProps {
  name: string;
  label: string;
  options: readonly (readonly [value: string, text: string])[];
  chosen?: string | undefined;
}

/**
 * Consent, duress and rights: in the reader's language where a native speaker has read them, else in English, the source, and
 * beside it the number where they are said in every language.
 */
export const Weighed = ({ reader, texts }: { reader: Reader; texts: readonly (keyof Weighty)[] }) => {
  const language = weighty[reader.language] ? reader.language : 'en';
  const words = weighty[language] ?? weighty.en;
  return (
    <div class="note">
      {texts.map((text) => (
        <p lang={language} dir={written[language].dir}>
          {words[text]}
        </p>
      ))}
      <p>{reader.say('call', { number: hotline })}</p>
    </div>
  );
};
