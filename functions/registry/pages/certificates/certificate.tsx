import type { HeldCertificate } from '../../../../lib/domain/certificates/certificate-view.ts';
import { shownHumanCode } from '../../../../lib/domain/values/human-code.ts';
import { type FormState, TextArea } from '../../../pages/parts/fields.tsx';
import {
  freshForm,
  PostForm,
  refusedForm,
  Send,
  type Telling,
  WithErrors,
} from '../../../pages/parts/form.tsx';
import { Code, Figure, Name } from '../../../pages/parts/marks.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import { Summary } from '../../../pages/parts/summary.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf, statusOf } from '../../../pages/refusal-of.ts';
import { definePage } from '../define-page.ts';
import { stateNames, stepNames, certificateWords as words } from './words.ts';

interface View {
  reader: Reader;
  held: HeldCertificate;
  form: FormState;
  newKey(): string;
  problem?: Telling;
}

const Facts = ({ reader, held }: Pick<View, 'reader' | 'held'>) => (
  <Summary
    rows={[
      [reader.say(words.state), <strong>{reader.say(stateNames[held.state])}</strong>],
      [reader.say(words.holder), <Name>{nameFor(held.holder.name, reader)}</Name>],
      [reader.say(words.signedBy), <Name>{`${held.signatory.name}, ${held.signatory.role}`}</Name>],
      [reader.say(words.validFrom), <Figure>{reader.day(held.validFrom)}</Figure>],
      [reader.say(words.until), <Figure>{reader.day(held.validUntil)}</Figure>],
      [reader.say(words.credentialUntil), <Figure>{reader.day(held.credential.validUntil)}</Figure>],
      [
        reader.say(words.placements),
        <ul class="govuk-list">
          {held.placements.map(({ contractId }) => (
            <li>
              <a class="govuk-link" href={`/console/contracts/${contractId}`}>
                <Code>{contractId}</Code>
              </a>
            </li>
          ))}
        </ul>,
      ],
    ]}
  />
);

/** What is handed out, and what whoever holds it sees. One that is not in force is not printed. */
const Ways = ({ reader, held }: Pick<View, 'reader' | 'held'>) => (
  <p class="govuk-body insaf-actions insaf-no-print">
    {held.state === 'valid' && (
      <a class="govuk-link govuk-!-font-weight-bold" href={`/verify/${held.number}/document`}>
        {reader.say(words.print)}
      </a>
    )}
    <a class="govuk-link" href={`/verify/${held.number}`}>
      {reader.say(words.public)}
    </a>
  </p>
);

const Changes = ({ reader, held, form, newKey }: Omit<View, 'problem'>) =>
  held.state === 'withdrawn' || held.state === 'suspended' ? null : (
    <>
      <PostForm newKey={newKey()}>
        <Send name="action" value="renew" isSecondary>
          {reader.say(words.renew)}
        </Send>
      </PostForm>
      <h2 class="govuk-heading-m">{reader.say(words.withdraw)}</h2>
      <p class="govuk-body">{reader.say(words.withdrawLead)}</p>
      <PostForm newKey={newKey()}>
        <TextArea form={form} name="reason" rows={3} label={reader.say(words.reason)} />
        <Send name="action" value="withdraw" isWarning>
          {reader.say(words.withdraw)}
        </Send>
      </PostForm>
    </>
  );

const shown = (view: View) => {
  const { reader, held, form, problem } = view;
  const title = reader.say(words.certificate, { number: shownHumanCode(held.number) });
  return {
    title,
    section: 'certificates',
    back: { href: '/console/certificates', label: reader.say(words.back) },
    status: statusOf(undefined),
    main: (
      <WithErrors reader={reader} problem={problem} form={form}>
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-inset-text">{reader.say(held.statement)}</p>
        <Ways reader={reader} held={held} />
        <Facts reader={reader} held={held} />
        <DataTable
          caption={reader.say(words.history)}
          columns={[
            {
              heading: reader.say(words.month),
              cell: ({ month }: HeldCertificate['history'][number]) => <Figure>{reader.month(month)}</Figure>,
            },
            {
              heading: reader.say(words.step),
              cell: ({ kind }: HeldCertificate['history'][number]) => reader.say(stepNames[kind]),
            },
          ]}
          rows={held.history}
          empty={reader.say(words.none)}
        />
        <Changes {...view} />
      </WithErrors>
    ),
  };
};

/** One certificate of the reader's own: its state, what happened to it, and the ways to renew and to give it up. */
export const certificatePage = definePage({
  pageId: 'certificate',
  path: '/console/certificates/:certificateId',
  asks: ['getCertificate', 'renewCredential', 'withdrawCertificate'],
  async show({ ask, language, params, newKey }) {
    const reader = readerOf(language);
    const { certificateId = '' } = params;
    const { body: held } = await ask('getCertificate', { params: { certificateId } });
    return shown({ reader, held, form: freshForm(reader), newKey });
  },
  async submit({ ask, language, params, newKey }, form) {
    const reader = readerOf(language);
    const { certificateId = '' } = params;
    const key = form.value('key');
    const problem = await refusalOf(() =>
      form.value('action') === 'renew'
        ? ask('renewCredential', { params: { certificateId }, key })
        : ask('withdrawCertificate', { params: { certificateId }, body: form.body(), key }),
    );
    if (!problem) return { to: `/console/certificates/${certificateId}` };
    const { body: held } = await ask('getCertificate', { params: { certificateId } });
    const again = { form: refusedForm(reader, form, problem), problem };
    return { ...shown({ reader, held, newKey, ...again }), status: statusOf(problem) };
  },
});
