import type { Text } from '../../../../lib/problems/text.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { Code } from '../../../pages/parts/marks.tsx';
import { defineFormPage } from '../define-page.ts';

const words = {
  title: { en: 'Leave a rule out', ar: 'إسقاط قاعدة' },
  lead: {
    en: 'The draft will not have it. What is published keeps it, and you can add it again as long as this is a draft.',
    ar: 'لن تتضمنها المسودة. وما نُشر يحتفظ بها، ويمكنك إضافتها من جديد ما دامت هذه مسودة.',
  },
  set: { en: 'Rule set {version}', ar: 'مجموعة القواعد {version}' },
  send: { en: 'Leave it out', ar: 'أسقِطها' },
} as const satisfies Record<string, Text>;

interface View extends FormParts {
  version: string;
  ruleId: string;
  etag: string | undefined;
}

const Main = ({ reader, ruleId, etag }: View) => (
  <>
    <h1 class="govuk-heading-xl">
      {reader.say(words.title)}: <Code>{ruleId}</Code>
    </h1>
    <p class="govuk-body">{reader.say(words.lead)}</p>
    <PostForm etag={etag}>
      <Send isWarning>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

/** Asks once more before a rule is left out of a draft. */
export const ruleRemovalPage = defineFormPage({
  pageId: 'ruleRemoval',
  path: '/console/rules/:version/rules/:ruleId/removal',
  asks: ['getRuleSet', 'removeRule'],
  async load({ ask, params: { version = '', ruleId = '' } }) {
    const { etag } = await ask('getRuleSet', { params: { version } });
    return { version, ruleId, etag };
  },
  async send({ ask, params: { version = '', ruleId = '' } }, form) {
    await ask('removeRule', { params: { version, ruleId }, etag: form.value('etag') });
    return `/console/rules/${version}`;
  },
  frame: ({ reader, version, ruleId }) => ({
    title: reader.say(words.title),
    section: 'rules',
    back: { href: `/console/rules/${version}/rules/${ruleId}`, label: ruleId },
  }),
  main: Main,
});
