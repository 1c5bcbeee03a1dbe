import type { Invitation, Member } from '../../../../lib/domain/organisations/member.ts';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { Figure, Name } from '../../../pages/parts/marks.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { roleNames, peopleWords as words } from './words.ts';

/** What a member is called in the list: a founder has no name there. */
export const calledIn = ({ name, isYou }: Member, reader: Reader): string =>
  name ?? reader.say(isYou ? words.you : words.founder);

interface MembersProps {
  reader: Reader;
  members: readonly Member[];
}

/** Who speaks for the organisation, with a way to each. */
export const MembersTable = ({ reader, members }: MembersProps) => (
  <DataTable
    caption={reader.say(words.title)}
    isCaptionHidden
    columns={[
      {
        heading: reader.say(words.name),
        cell: (member: Member) => (
          <>
            <Name>{calledIn(member, reader)}</Name>
            {member.isYou && member.name !== null && ` (${reader.say(words.you)})`}
          </>
        ),
      },
      { heading: reader.say(words.role), cell: ({ role }: Member) => reader.say(roleNames[role]) },
      {
        heading: reader.say(words.since),
        cell: ({ joinedAt }: Member) => <Figure>{reader.moment(joinedAt)}</Figure>,
      },
      {
        heading: reader.say(words.change),
        cell: (member: Member) => (
          <a class="govuk-link" href={`/console/organisation/people/${member.id}`}>
            {reader.say(words.change)}
            <span class="govuk-visually-hidden"> {calledIn(member, reader)}</span>
          </a>
        ),
      },
    ]}
    rows={members}
    empty={reader.say(words.none)}
  />
);

interface InvitationsProps {
  reader: Reader;
  members: readonly Member[];
  invitations: readonly Invitation[];
  newKey(): string;
}

/** Codes that nobody has used: each can be taken back. */
export const InvitationsTable = ({ reader, members, invitations, newKey }: InvitationsProps) =>
  invitations.length === 0 ? null : (
    <DataTable
      caption={reader.say(words.invitations)}
      columns={[
        { heading: reader.say(words.name), cell: ({ name }: Invitation) => <Name>{name}</Name> },
        { heading: reader.say(words.role), cell: ({ role }: Invitation) => reader.say(roleNames[role]) },
        {
          heading: reader.say(words.invitedBy),
          cell: ({ invitedBy }: Invitation) => {
            const inviter = members.find(({ id }) => id === invitedBy);
            return inviter && <Name>{calledIn(inviter, reader)}</Name>;
          },
        },
        {
          heading: reader.say(words.until),
          cell: ({ expiresAt }: Invitation) => <Figure>{reader.moment(expiresAt)}</Figure>,
        },
        {
          heading: reader.say(words.withdraw),
          cell: ({ id, name }: Invitation) => (
            <PostForm newKey={newKey()}>
              <input type="hidden" name="invitation" value={id} />
              <Send name="action" value="withdraw" isSecondary>
                {reader.say(words.withdraw)}
                <span class="govuk-visually-hidden"> {name}</span>
              </Send>
            </PostForm>
          ),
        },
      ]}
      rows={invitations}
      empty={reader.say(words.none)}
    />
  );
