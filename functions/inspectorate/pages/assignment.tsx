import type * as z from 'zod';
import { type Assignment, assignedPurposes } from '../../../lib/domain/access/assignment.ts';
import { FlagId } from '../../../lib/domain/values/ids.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { asFormBody } from '../../pages/form.ts';
import type { FormParts } from '../../pages/form-page.tsx';
import { RadiosField } from '../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../pages/parts/form.tsx';
import { Code, Figure } from '../../pages/parts/marks.tsx';
import { DataTable } from '../../pages/parts/table.tsx';
import type { Reader } from '../../pages/reader.ts';
import { defineFormPage } from './define-page.ts';
import { isMe, type Myself } from './person-mark.tsx';
import { purposeWords } from './purpose-words.ts';

type One = z.output<typeof Assignment>;

const words = {
  title: { en: 'Who has this employer', ar: 'من يتولى صاحب العمل هذا' },
  lead: {
    en: 'What workers told is protected information until the employer is in your hands for a purpose. Taking it is recorded.',
    ar: 'ما رواه العمال معلومات محمية حتى تتولى صاحب العمل لغرض محدد. ويُسجَّل توليك له.',
  },
  back: { en: 'Employer', ar: 'صاحب العمل' },
  flag: { en: 'Flag', ar: 'المؤشر' },
  official: { en: 'Official', ar: 'الموظف' },
  purpose: { en: 'Purpose', ar: 'الغرض' },
  since: { en: 'Since', ar: 'منذ' },
  state: { en: 'State', ar: 'الحالة' },
  active: { en: 'Active', ar: 'قائم' },
  ended: { en: 'Ended', ar: 'منتهٍ' },
  end: { en: 'End it', ar: 'إنهاؤه' },
  done: { en: 'Done', ar: 'تم' },
  handedOver: { en: 'Handed over', ar: 'سُلّم لغيري' },
  mistaken: { en: 'By mistake', ar: 'خطأ' },
  none: { en: 'Nobody has this employer.', ar: 'لا أحد يتولى صاحب العمل هذا.' },
  take: { en: 'Take this employer', ar: 'تولَّ صاحب العمل' },
  why: { en: 'What for?', ar: 'لأي غرض؟' },
} as const satisfies Record<string, Text>;

interface View extends FormParts {
  organisationId: string;
  assignments: readonly One[];
  me: Myself;
  from: Place;
}

interface Place {
  href: `/${string}`;
  label: Text;
}

/** Whoever takes an employer for one of its flags goes on reading the flag. */
const cameFrom = (organisationId: string, query: URLSearchParams): Place => {
  const flagId = query.get('flag');
  return flagId !== null && FlagId.safeParse(flagId).success
    ? { href: `/console/flags/${flagId}`, label: words.flag }
    : { href: `/console/employers/${organisationId}`, label: words.back };
};

/** One's own, or for a supervisor anybody's. */
const mayEnd = ({ state, officialId }: One, me: Myself): boolean =>
  state === 'active' && (isMe(me, officialId) || me.roles.includes('supervisor'));

const endReasons = [
  ['done', words.done],
  ['handedOver', words.handedOver],
  ['mistaken', words.mistaken],
] as const;

const End = ({ reader, assignment, newKey }: { reader: Reader; assignment: One; newKey: string }) => (
  <PostForm newKey={newKey}>
    <input type="hidden" name="action" value={assignment.id} />
    <div class="insaf-actions">
      {endReasons.map(([value, label]) => (
        <Send name="reason" value={value} isSecondary>
          {reader.say(label)}
        </Send>
      ))}
    </div>
  </PostForm>
);

const Main = ({ reader, assignments, me, form, newKey }: View) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
    <p class="govuk-body">{reader.say(words.lead)}</p>
    <DataTable
      caption={reader.say(words.title)}
      isCaptionHidden
      columns={[
        {
          heading: reader.say(words.official),
          cell: ({ officialId }) => <Code>{officialId.slice(0, 12)}</Code>,
        },
        { heading: reader.say(words.purpose), cell: ({ purpose }) => reader.say(purposeWords[purpose]) },
        {
          heading: reader.say(words.since),
          cell: ({ steps }) => steps[0] && <Figure>{reader.moment(steps[0].at)}</Figure>,
        },
        { heading: reader.say(words.state), cell: ({ state }) => reader.say(words[state]) },
        {
          heading: reader.say(words.end),
          cell: (assignment) =>
            mayEnd(assignment, me) ? <End reader={reader} assignment={assignment} newKey={newKey} /> : '-',
        },
      ]}
      rows={assignments}
      empty={reader.say(words.none)}
    />
    <PostForm newKey={newKey}>
      <RadiosField
        form={form}
        name="purpose"
        label={reader.say(words.why)}
        choices={assignedPurposes.map((value) => ({ value, label: reader.say(purposeWords[value]) }))}
      />
      <Send>{reader.say(words.take)}</Send>
    </PostForm>
  </>
);

/** Taking an employer in hand, and letting go of it: in between what was told of it opens, for that purpose. */
export const assignmentPage = defineFormPage({
  pageId: 'assignments',
  path: '/console/employers/:organisationId/assignments',
  asks: ['listAssignments', 'assignEmployer', 'endAssignment', 'getMe'],
  async load({ ask, params: { organisationId = '' }, query }) {
    const { body } = await ask('listAssignments', { params: { organisationId }, purpose: 'inspection' });
    const { body: me } = await ask('getMe');
    return { organisationId, assignments: body.items, me, from: cameFrom(organisationId, query) };
  },
  fresh: () => ({ purpose: 'inspection' }),
  async send({ ask, params: { organisationId = '' }, query }, form, key) {
    const assignmentId = form.value('action');
    if (assignmentId)
      await ask('endAssignment', { params: { organisationId, assignmentId }, body: form.body(), key });
    else {
      // The field `purpose` is the operation's own here, and the console's for every other form.
      const body = asFormBody({ purpose: form.value('purpose') || undefined });
      await ask('assignEmployer', { params: { organisationId }, body, key });
    }
    return cameFrom(organisationId, query).href;
  },
  frame: ({ reader, from }) => ({
    title: reader.say(words.title),
    section: 'worklist',
    back: { href: from.href, label: reader.say(from.label) },
    recorded: true,
  }),
  main: Main,
});
