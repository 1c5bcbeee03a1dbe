import type { Member } from '../../../../lib/domain/organisations/member.ts';
import { ProblemError } from '../../../../lib/problems/problem-error.ts';
import { RadiosField } from '../../../pages/parts/fields.tsx';
import { freshForm, PostForm, Send, type Telling, WithErrors } from '../../../pages/parts/form.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf, statusOf } from '../../../pages/refusal-of.ts';
import { definePage, toTheStart, type VisitAsking } from '../define-page.ts';
import { calledIn } from './tables.tsx';
import { roleHints, roleNames, peopleWords as words } from './words.ts';

const path = '/console/organisation/people';

interface View {
  reader: Reader;
  member: Member;
  newKey(): string;
  problem?: Telling | undefined;
}

const Role = ({ reader, member, newKey }: View) => (
  <PostForm newKey={newKey()}>
    <RadiosField
      form={freshForm(reader, { role: member.role })}
      name="role"
      label={reader.say(words.role)}
      choices={(['owner', 'member'] as const).map((value) => ({
        value,
        label: reader.say(roleNames[value]),
        hint: reader.say(roleHints[value]),
      }))}
    />
    <Send name="action" value="change">
      {reader.say(words.save)}
    </Send>
  </PostForm>
);

const shown = (view: View) => {
  const { reader, member, newKey, problem } = view;
  const title = reader.say(words.memberTitle, { name: calledIn(member, reader) });
  const leaving = reader.say(member.isYou ? words.leave : words.remove);
  return {
    title,
    section: 'organisation',
    back: { href: path, label: reader.say(words.back) },
    status: statusOf(undefined),
    main: (
      <WithErrors reader={reader} problem={problem}>
        <h1 class="govuk-heading-xl">{title}</h1>
        {member.role === 'system' ? (
          <p class="govuk-body">{reader.say(roleHints.system)}</p>
        ) : (
          <Role {...view} />
        )}
        <h2 class="govuk-heading-m">{leaving}</h2>
        <p class="govuk-body">{reader.say(words.removeLead)}</p>
        <PostForm newKey={newKey()}>
          <Send name="action" value="remove" isWarning>
            {leaving}
          </Send>
        </PostForm>
      </WithErrors>
    ),
  };
};

type Asking = Pick<VisitAsking<'getMe' | 'listMembers'>, 'ask' | 'params'>;

/** The member of an address, in the reader's own organisation; undefined for somebody who has none. */
async function memberAt({ ask, params }: Asking): Promise<[string, Member] | undefined> {
  const organisationId = (await ask('getMe')).body.organisation?.id;
  if (!organisationId) return undefined;
  const { body } = await ask('listMembers', { params: { organisationId } });
  const member = body.items.find(({ id }) => id === params.memberId);
  if (!member) throw new ProblemError('not-found');
  return [organisationId, member];
}

/** One member: what they may decide, and the way out. */
export const memberPage = definePage({
  pageId: 'member',
  path: `${path}/:memberId`,
  asks: ['getMe', 'listMembers', 'changeMember', 'removeMember'],
  async show({ ask, language, params, newKey }) {
    const found = await memberAt({ ask, params });
    return found ? shown({ reader: readerOf(language), member: found[1], newKey }) : toTheStart;
  },
  async submit({ ask, language, params, newKey }, form) {
    const found = await memberAt({ ask, params });
    if (!found) return toTheStart;
    const [organisationId, member] = found;
    const at = { organisationId, memberId: member.id };
    const key = form.value('key');
    const isLeaving = form.value('action') === 'remove';
    const problem = await refusalOf(() =>
      isLeaving
        ? ask('removeMember', { params: at, key })
        : ask('changeMember', { params: at, body: form.body(), key }),
    );
    if (!problem && isLeaving && member.isYou) return { to: '/console', draft: 'forget' };
    if (!problem) return { to: path };
    return {
      ...shown({ reader: readerOf(language), member, newKey, problem }),
      status: statusOf(problem),
    };
  },
});
