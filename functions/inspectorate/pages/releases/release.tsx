import type * as z from 'zod';
import { whyNotRelease } from '../../../../lib/domain/releases/release-steps.ts';
import type { ReleaseView } from '../../../../lib/domain/releases/release-view.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { TextArea } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { History } from '../../../pages/parts/history.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import { readerOf } from '../../../pages/reader.ts';
import { unlessRefused } from '../choose/unless-refused.ts';
import { defineFormPage } from '../define-page.ts';
import { isMe, type Myself, PersonMark } from '../person-mark.tsx';
import { ReleaseFacts, ReleaseText } from './release-facts.tsx';
import { releaseStateWords, releaseStepWords } from './release-words.ts';

type One = z.output<typeof ReleaseView>;

const words = {
  back: { en: 'Releases', ar: 'الإفصاحات' },
  history: { en: 'What happened', ar: 'ما جرى' },
  act: { en: 'Your decision', ar: 'قرارك' },
  own: {
    en: 'You drafted this, so you cannot sign it: another supervisor must.',
    ar: 'أنت من صاغ هذا الإفصاح، فلا يمكنك توقيعه: يوقّعه مشرف آخر.',
  },
  supervisor: {
    en: 'It waits for the signature of a supervisor who did not draft it.',
    ar: 'ينتظر توقيع مشرف لم يصغه.',
  },
  reason: { en: 'Reason', ar: 'السبب' },
  reasonHint: {
    en: 'Ten characters at least. Only officials read it.',
    ar: 'عشرة أحرف على الأقل. لا يقرؤه إلا الموظفون.',
  },
  sign: { en: 'Sign it', ar: 'وقّعه' },
  withdraw: { en: 'Withdraw it', ar: 'اسحبه' },
  close: { en: 'Close it', ar: 'أغلقه' },
} as const satisfies Record<string, Text>;

interface View extends FormParts {
  release: One;
  /** Its name, where whoever asks may read it. */
  recipient: string | undefined;
  me: Myself;
}

const wasDraftedBy = ({ steps }: One, me: Myself): boolean =>
  steps.some(({ kind, by }) => kind === 'drafted' && isMe(me, by));

/** Why whoever reads this cannot sign it, where that is so. */
const whyNotSigned = (release: One, me: Myself): Text | undefined => {
  if (release.state !== 'draft') return undefined;
  if (wasDraftedBy(release, me)) return words.own;
  return me.roles.includes('supervisor') ? undefined : words.supervisor;
};

const steps = [
  ['sign', 'signed', words.sign],
  ['withdraw', 'withdrawn', words.withdraw],
  ['close', 'closed', words.close],
] as const;

const Decide = ({ reader, release, me, form, newKey }: View) => {
  // To whom it is not assigned, and who does not sign it, it is shown as its recipient reads it.
  if (!release.basis) return null;
  const obstacle = whyNotSigned(release, me);
  const open = steps.filter(
    ([action, step]) =>
      whyNotRelease(release.state, step) === undefined && (action !== 'sign' || obstacle === undefined),
  );
  return (
    <section class="insaf-no-print" aria-labelledby="decide">
      {obstacle && <p class="govuk-inset-text">{reader.say(obstacle)}</p>}
      {open.length > 0 && (
        <>
          <h2 class="govuk-heading-m" id="decide">
            {reader.say(words.act)}
          </h2>
          <PostForm newKey={newKey}>
            <TextArea
              form={form}
              name="reason"
              rows={3}
              label={reader.say(words.reason)}
              hint={reader.say(words.reasonHint)}
            />
            <div class="govuk-button-group">
              {open.map(([action, , label]) => (
                <Send name="action" value={action} isSecondary={action !== 'sign'}>
                  {reader.say(label)}
                </Send>
              ))}
            </div>
          </PostForm>
        </>
      )}
    </section>
  );
};

const Main = (view: View) => {
  const { reader, release, recipient, me } = view;
  return (
    <>
      <span class="govuk-caption-xl">{reader.say(releaseStateWords[release.state])}</span>
      <h1 class="govuk-heading-xl">{reader.say(release.text.subject)}</h1>
      <ReleaseText reader={reader} release={release} />
      <Decide {...view} />
      <ReleaseFacts reader={reader} release={release} recipient={recipient} />
      <History
        reader={reader}
        title={reader.say(words.history)}
        steps={release.steps.map(({ kind, at, by, reason }) => ({
          at,
          reason,
          what: reader.say(releaseStepWords[kind]),
          by: by && <PersonMark reader={reader} me={me} by={by} />,
        }))}
      />
    </>
  );
};

const operations = { sign: 'signRelease', withdraw: 'withdrawRelease', close: 'closeRelease' } as const;
const isAction = (action: string): action is keyof typeof operations => Object.hasOwn(operations, action);

/** One release: the letter as it will be read, what it rests on, who agreed, who signed, and the answer. */
export const releasePage = defineFormPage({
  pageId: 'release',
  path: '/console/releases/:releaseId',
  asks: ['getRelease', 'getOrganisation', 'getMe', 'signRelease', 'withdrawRelease', 'closeRelease'],
  async load({ ask, language, params: { releaseId = '' } }) {
    const { body: release } = await ask('getRelease', { params: { releaseId }, purpose: 'inspection' });
    const { body: me } = await ask('getMe');
    const { recipientId: organisationId } = release;
    const recipient = await unlessRefused(ask('getOrganisation', { params: { organisationId } }));
    return { release, me, recipient: recipient && nameFor(recipient.name, readerOf(language)) };
  },
  async send({ ask, params: { releaseId = '' } }, form, key) {
    const action = form.value('action');
    const operation = isAction(action) ? operations[action] : 'withdrawRelease';
    await ask(operation, { params: { releaseId }, purpose: 'inspection', body: form.body(), key });
    return `/console/releases/${releaseId}`;
  },
  frame: ({ reader, release }) => ({
    title: reader.say(release.text.subject),
    section: 'releases',
    back: { href: '/console/releases', label: reader.say(words.back) },
    recorded: true,
  }),
  main: Main,
});
