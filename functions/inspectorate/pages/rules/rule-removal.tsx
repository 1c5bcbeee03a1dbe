import type { Text } from '../../../../lib/problems/text.ts';
import { ErrorSummary, PostForm, Send, type Telling } from '../../../pages/parts/form.tsx';
import { Code } from '../../../pages/parts/marks.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf, statusOf } from '../../../pages/refusal-of.ts';
import { definePage } from '../define-page.ts';

const words = {
  title: { en: 'Leave a rule out', ar: 'إسقاط قاعدة' },
  lead: {
    en: 'The draft will not have it. What is published keeps it, and you can add it again as long as this is a draft.',
    ar: 'لن تتضمنها المسودة. وما نُشر يحتفظ بها، ويمكنك إضافتها من جديد ما دامت هذه مسودة.',
  },
  set: { en: 'Rule set {version}', ar: 'مجموعة القواعد {version}' },
  send: { en: 'Leave it out', ar: 'أسقِطها' },
} as const satisfies Record<string, Text>;

interface View {
  reader: Reader;
  version: string;
  ruleId: string;
  etag: string | undefined;
  problem?: Telling;
}

const main = ({ reader, ruleId, etag, problem }: View) => (
  <>
    <ErrorSummary reader={reader} problem={problem} />
    <h1 class="govuk-heading-xl">
      {reader.say(words.title)}: <Code>{ruleId}</Code>
    </h1>
    <p class="govuk-body">{reader.say(words.lead)}</p>
    <PostForm etag={etag}>
      <Send isWarning>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

const frame = ({ reader, version, ruleId }: View) => ({
  title: reader.say(words.title),
  section: 'rules',
  back: { href: `/console/rules/${version}/rules/${ruleId}`, label: ruleId },
});

/** Asks once more before a rule is left out of a draft. */
export const ruleRemovalPage = definePage({
  pageId: 'ruleRemoval',
  path: '/console/rules/:version/rules/:ruleId/removal',
  asks: ['getRuleSet', 'removeRule'],
  async show({ ask, language, params: { version = '', ruleId = '' } }) {
    const { etag } = await ask('getRuleSet', { params: { version } });
    const view = { reader: readerOf(language), version, ruleId, etag };
    return { ...frame(view), main: main(view) };
  },
  async submit({ ask, language, params: { version = '', ruleId = '' } }, form) {
    const asked = { params: { version, ruleId }, etag: form.value('etag') };
    const problem = await refusalOf(() => ask('removeRule', asked));
    if (!problem) return { to: `/console/rules/${version}` };
    const { etag } = await ask('getRuleSet', { params: { version } });
    const view = { reader: readerOf(language), version, ruleId, etag, problem };
    return { ...frame(view), status: statusOf(problem), main: main(view) };
  },
});
