import type { WorkerLink } from '../../../lib/domain/voice/worker-link.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { PostForm, Send } from '../../pages/parts/form.tsx';
import { Code } from '../../pages/parts/marks.tsx';
import { Summary } from '../../pages/parts/summary.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { definePage } from './define-page.ts';

const words = {
  title: { en: 'Link for the worker', ar: 'رابط العامل' },
  lead: {
    en: 'Through this link the worker reads the contract in their own language. Hand it over unopened. Nobody will tell you whether it was used.',
    ar: 'بهذا الرابط يقرأ العامل العقد بلغته. سلّمه دون فتحه. ولن يخبرك أحد هل استُعمل.',
  },
  give: { en: 'Show the link', ar: 'اعرض الرابط' },
  code: { en: 'Code', ar: 'الرمز' },
  url: { en: 'Address', ar: 'العنوان' },
  print: { en: 'Open the page to print', ar: 'افتح صفحة الطباعة' },
  back: { en: 'Contract', ar: 'العقد' },
} as const satisfies Record<string, Text>;

const shown = ({ reader, contractId }: { reader: Reader; contractId: string }, link?: WorkerLink) => ({
  title: reader.say(words.title),
  section: 'contracts',
  back: { href: `/console/contracts/${contractId}`, label: reader.say(words.back) },
  main: (
    <>
      <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
      <p class="govuk-body-l">{reader.say(words.lead)}</p>
      {link && (
        <>
          <Summary
            rows={[
              [reader.say(words.code), <Code>{link.code}</Code>],
              [reader.say(words.url), <Code>{link.url}</Code>],
            ]}
          />
          <p class="govuk-body">
            <a class="govuk-button" href={link.printUrl} target="_blank" rel="noreferrer">
              {reader.say(words.print)}
            </a>
          </p>
        </>
      )}
    </>
  ),
});

/** The link that is handed to a worker. Giving it is a change with an entry in the journal, so it takes a button. */
export const workerLinkPage = definePage({
  pageId: 'workerLink',
  path: '/console/contracts/:contractId/worker-link',
  asks: ['getContract', 'issueWorkerLink'],
  async show({ ask, language, params, newKey }) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    await ask('getContract', { params: { contractId } });
    const page = shown({ reader, contractId });
    return {
      ...page,
      main: (
        <>
          {page.main}
          <PostForm newKey={newKey()}>
            <Send>{reader.say(words.give)}</Send>
          </PostForm>
        </>
      ),
    };
  },
  async submit({ ask, language, params }, form) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const { body } = await ask('issueWorkerLink', { params: { contractId }, key: form.value('key') });
    return shown({ reader, contractId }, body);
  },
});
