import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Text } from '../../../../lib/problems/text.ts';
import { Code } from '../../../pages/parts/marks.tsx';
import { QrCode } from '../../../pages/parts/qr.tsx';
import type { Reader } from '../../../pages/reader.ts';

const words = {
  record: { en: 'The record', ar: 'السجل' },
  scan: { en: 'Opens the record for whoever may see it', ar: 'يفتح السجل لمن يحق له الاطلاع' },
  made: { en: 'Printed from the record of {moment}', ar: 'طُبع من السجل في {moment}' },
  how: {
    en: 'Use the print command of your browser. Sheets carry what was declared and nothing else: read the rest on the screen before you go.',
    ar: 'استخدم أمر الطباعة في متصفحك. لا تحمل الأوراق إلا ما صُرِّح به: اقرأ ما عداه على الشاشة قبل أن تذهب.',
  },
  notes: { en: 'Notes', ar: 'ملاحظات' },
} as const satisfies Record<string, Text>;

interface SheetProps {
  reader: Reader;
  title: Child;
  /** The address of the record, whole. */
  address: string;
  now: string;
}

/** A sheet for a visit: what the record says, a code that leads back to it, and room to write. */
export const Sheet: FC<PropsWithChildren<SheetProps>> = ({ reader, title, address, now, children }) => (
  <>
    <div class="insaf-sheet__head">
      <div>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-s">{reader.say(words.made, { moment: reader.moment(now) })}</p>
        <p class="govuk-body-s">
          {reader.say(words.record)}: <Code>{address}</Code>
        </p>
        <p class="govuk-body insaf-no-print">{reader.say(words.how)}</p>
      </div>
      <QrCode text={address} label={reader.say(words.scan)} />
    </div>
    {children}
    <section class="insaf-sheet__notes">
      <h2 class="govuk-heading-m">{reader.say(words.notes)}</h2>
    </section>
  </>
);
