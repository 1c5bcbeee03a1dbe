import { memberRoles } from '../../../../lib/domain/access/actor.ts';
import type { InvitationWithCode, Members } from '../../../../lib/domain/organisations/member.ts';
import { type FormState, RadiosField, TextField } from '../../../pages/parts/fields.tsx';
import {
  freshForm,
  PostForm,
  refusedForm,
  Send,
  type Telling,
  WithErrors,
} from '../../../pages/parts/form.tsx';
import { Code } from '../../../pages/parts/marks.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf, statusOf } from '../../../pages/refusal-of.ts';
import { definePage, toTheStart, type VisitAsking } from '../define-page.ts';
import { InvitationsTable, MembersTable } from './tables.tsx';
import { roleHints, roleNames, peopleWords as words } from './words.ts';

interface View {
  reader: Reader;
  members: Members;
  form: FormState;
  newKey(): string;
  problem?: Telling | undefined;
  made?: InvitationWithCode | undefined;
}

const Made = ({ reader, made }: { reader: Reader; made: InvitationWithCode }) => (
  <section class="govuk-notification-banner govuk-notification-banner--success" aria-labelledby="made">
    <div class="govuk-notification-banner__content">
      <h2 class="govuk-notification-banner__heading" id="made">
        {reader.say(words.code, { name: made.name })}
      </h2>
      <p class="govuk-body-l">
        <Code>{made.code}</Code>
      </p>
      <p class="govuk-body">{reader.say(words.codeOnce)}</p>
      <p class="govuk-body">{reader.say(made.role === 'system' ? words.machineHow : words.codeHow)}</p>
    </div>
  </section>
);

const Invite = ({ reader, form, newKey }: Pick<View, 'reader' | 'form' | 'newKey'>) => (
  <>
    <h2 class="govuk-heading-l">{reader.say(words.invite)}</h2>
    <p class="govuk-body">{reader.say(words.inviteLead)}</p>
    <PostForm newKey={newKey()}>
      <TextField
        form={form}
        name="name"
        width={30}
        label={reader.say(words.inviteName)}
        hint={reader.say(words.inviteNameHint)}
      />
      <RadiosField
        form={form}
        name="role"
        label={reader.say(words.role)}
        choices={memberRoles.map((value) => ({
          value,
          label: reader.say(roleNames[value]),
          hint: reader.say(roleHints[value]),
        }))}
      />
      <Send>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

const shown = ({ reader, members, form, newKey, problem, made }: View) => ({
  title: reader.say(words.title),
  section: 'organisation',
  back: { href: '/console/organisation', label: reader.say(words.organisation) },
  status: statusOf(undefined),
  main: (
    <WithErrors reader={reader} problem={problem} form={form}>
      {made && <Made reader={reader} made={made} />}
      <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
      <p class="govuk-body-l">{reader.say(words.lead)}</p>
      <MembersTable reader={reader} members={members.items} />
      <InvitationsTable
        reader={reader}
        members={members.items}
        invitations={members.invitations}
        newKey={newKey}
      />
      <Invite reader={reader} form={form} newKey={newKey} />
    </WithErrors>
  ),
});

const path = '/console/organisation/people';

const ownId = async ({ ask }: Pick<VisitAsking<'getMe'>, 'ask'>): Promise<string | undefined> =>
  (await ask('getMe')).body.organisation?.id;

/** Who speaks for the organisation; a code for one more. */
export const peoplePage = definePage({
  pageId: 'people',
  path,
  asks: ['getMe', 'listMembers', 'inviteMember', 'withdrawInvitation'],
  async show({ ask, language, newKey }) {
    const reader = readerOf(language);
    const organisationId = await ownId({ ask });
    if (!organisationId) return toTheStart;
    const { body: members } = await ask('listMembers', { params: { organisationId } });
    return shown({ reader, members, form: freshForm(reader), newKey });
  },
  async submit({ ask, language, newKey }, form) {
    const reader = readerOf(language);
    const organisationId = await ownId({ ask });
    if (!organisationId) return toTheStart;
    const params = { organisationId };
    const key = form.value('key');
    if (form.value('action') === 'withdraw') {
      const invitationId = form.value('invitation');
      await ask('withdrawInvitation', { params: { organisationId, invitationId }, key });
      return { to: path };
    }
    let made: InvitationWithCode | undefined;
    const problem = await refusalOf(async () => {
      made = (await ask('inviteMember', { params, body: form.body(), key })).body;
    });
    const { body: members } = await ask('listMembers', { params });
    const view = { reader, members, newKey, made };
    if (!problem) return shown({ ...view, form: freshForm(reader) });
    const again = { form: refusedForm(reader, form, problem), problem };
    return { ...shown({ ...view, ...again }), status: statusOf(problem) };
  },
});
