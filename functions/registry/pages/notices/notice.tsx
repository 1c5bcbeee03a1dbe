import type * as z from 'zod';
import type { ServedNotice } from '../../../../lib/domain/notices/served-notice.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { RadiosField, TextArea } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { Summary } from '../../../pages/parts/summary.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { defineFormPage } from '../define-page.ts';
import { kindWords, stanceWords, noticeWords as words } from './words.ts';

type Item = z.output<typeof ServedNotice>;

interface View extends FormParts {
  notice: Item;
}

const Facts = ({ reader, notice }: Pick<View, 'reader' | 'notice'>) => (
  <Summary
    rows={[
      [reader.say(words.kind), reader.say(kindWords[notice.kind])],
      [reader.say(words.servedIn), <Figure>{reader.month(notice.servedIn)}</Figure>],
      [reader.say(words.replyBy), notice.replyBy && <Figure>{reader.day(notice.replyBy)}</Figure>],
      [
        reader.say(words.contracts),
        notice.contractIds.length > 0 ? (
          <ul class="govuk-list">
            {notice.contractIds.map((id) => (
              <li>
                <a class="govuk-link" href={`/console/contracts/${id}`}>
                  <Code>{id}</Code>
                </a>
              </li>
            ))}
          </ul>
        ) : undefined,
      ],
    ]}
  />
);

const Answered = ({ reader, reply }: { reader: Reader; reply: NonNullable<Item['reply']> }) => (
  <>
    <h2 class="govuk-heading-l">{reader.say(words.yours)}</h2>
    <Summary
      rows={[
        [reader.say(words.stance), reader.say(stanceWords[reply.stance])],
        [reader.say(words.repliedOn), <Figure>{reader.day(reply.repliedOn)}</Figure>],
      ]}
    />
    <p class="govuk-body insaf-letter" dir="auto">
      {reply.text}
    </p>
  </>
);

const Answer = ({ reader, form, newKey }: Omit<FormParts, 'problem'>) => (
  <>
    <h2 class="govuk-heading-l">{reader.say(words.yours)}</h2>
    <p class="govuk-body">{reader.say(words.once)}</p>
    <PostForm newKey={newKey}>
      <RadiosField
        form={form}
        name="stance"
        label={reader.say(words.stance)}
        choices={Object.entries(stanceWords).map(([value, label]) => ({ value, label: reader.say(label) }))}
      />
      <TextArea
        form={form}
        name="text"
        rows={8}
        label={reader.say(words.text)}
        hint={reader.say(words.textHint)}
      />
      <Send>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

const Main = ({ reader, notice, form, newKey }: View) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(notice.text.subject)}</h1>
    <p class="govuk-inset-text insaf-letter" dir="auto">
      {reader.say(notice.text.body)}
    </p>
    <Facts reader={reader} notice={notice} />
    {notice.reply ? (
      <Answered reader={reader} reply={notice.reply} />
    ) : (
      <Answer reader={reader} form={form} newKey={newKey} />
    )}
  </>
);

/** One notice, and the answer that is given once. */
export const noticePage = defineFormPage({
  pageId: 'notice',
  path: '/console/notices/:noticeId',
  asks: ['getServedNotice', 'replyToNotice'],
  load: async ({ ask, params: { noticeId = '' } }) => ({
    notice: (await ask('getServedNotice', { params: { noticeId } })).body,
  }),
  async send({ ask, params: { noticeId = '' } }, form, key) {
    await ask('replyToNotice', { params: { noticeId }, body: form.body(), key });
    return `/console/notices/${noticeId}`;
  },
  frame: ({ reader, notice }) => ({
    title: reader.say(notice.text.subject),
    section: 'notices',
    back: { href: '/console/notices', label: reader.say(words.back) },
  }),
  main: Main,
});
