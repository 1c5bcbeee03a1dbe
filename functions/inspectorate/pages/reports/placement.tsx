import type * as z from 'zod';
import type { EmployerProfile } from '../../../../lib/domain/flags/employer-profile.ts';
import { indicatorNames } from '../../../../lib/domain/values/indicator-names.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { type Choice, RadiosField, TextField } from '../../../pages/parts/fields.tsx';
import { PostForm, Send, type Telling } from '../../../pages/parts/form.tsx';
import { levelWord, Name } from '../../../pages/parts/marks.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import { firstRow, rowsShown, Slices } from '../../../pages/parts/pages.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { type EmployerInHand, employersInHand } from '../choose/in-hand.ts';
import { pastedWords, placeIn } from '../choose/pasted.ts';
import { defineFormPage } from '../define-page.ts';

type Profile = z.output<typeof EmployerProfile>;

const words = {
  title: { en: 'Whom a report is about', ar: 'عمّن يدور البلاغ' },
  back: { en: 'Report', ar: 'البلاغ' },
  lead: {
    en: 'Choose the employer, then one of its contracts or the employer as a whole. What was decided at both places is decided anew.',
    ar: 'اختر صاحب العمل ثم أحد عقوده أو صاحب العمل كله. ويُعاد تقرير ما تقرر في الموضعين.',
  },
  mine: { en: 'Employers in your hands', ar: 'أصحاب العمل الذين تتولاهم' },
  noneInHand: {
    en: 'You have nobody in hand. Take the employer first, from its page.',
    ar: 'لا تتولى أحدًا الآن. تولَّ صاحب العمل أولًا من صفحته.',
  },
  which: { en: 'Which of its contracts?', ar: 'أي عقوده؟' },
  whole: { en: 'The employer as a whole', ar: 'صاحب العمل كله' },
  none: { en: 'no indicator', ar: 'لا مؤشر' },
  send: { en: 'Place it there', ar: 'اربطه به' },
} as const satisfies Record<string, Text>;

interface View extends FormParts {
  reportId: string;
  employers: readonly EmployerInHand[];
  /** The employer that was chosen, with its contracts. */
  profile: Profile | undefined;
  from: number;
}

const contractChoices = ({ contracts }: Profile, from: number, reader: Reader): Choice[] =>
  contracts.slice(from, from + rowsShown).map(({ contractId, level, indicators, reasons }) => ({
    value: contractId,
    label: `${contractId.slice(0, 12)} · ${levelWord(level, reader)}`,
    hint: reasons?.[0]
      ? reader.say(reasons[0].message)
      : indicators.map((each) => reader.say(indicatorNames[each])).join(', ') || reader.say(words.none),
  }));

const placementOf = (form: Form) => asFormBody(placeIn(form.value('pasted') || form.value('place')));

/** A fault of either id is mended where the place was chosen, or where it was pasted. */
const tell = (problem: Telling, form: Form): Telling => ({
  ...problem,
  ...(problem.errors && {
    errors: problem.errors.map((fault) => ({
      ...fault,
      pointer: form.value('pasted') ? '/pasted' : '/place',
    })),
  }),
});

const Employers = ({ reader, reportId, employers }: View) => (
  <>
    <h2 class="govuk-heading-m">{reader.say(words.mine)}</h2>
    {employers.length === 0 && <p class="govuk-body">{reader.say(words.noneInHand)}</p>}
    <ul class="govuk-list">
      {employers.map(({ id, name }) => (
        <li>
          <a class="govuk-link" href={`/console/reports/${reportId}/placement?employer=${id}`}>
            <Name>{nameFor(name, reader)}</Name>
          </a>
        </li>
      ))}
    </ul>
  </>
);

const Contracts = ({ reader, form, reportId, profile, from }: View & { profile: Profile }) => {
  const { id, name } = profile.organisation;
  return (
    <>
      <RadiosField
        form={form}
        name="place"
        label={`${nameFor(name, reader)}: ${reader.say(words.which)}`}
        choices={[{ value: id, label: reader.say(words.whole) }, ...contractChoices(profile, from, reader)]}
      />
      <Slices
        reader={reader}
        path={`/console/reports/${reportId}/placement`}
        query={{ employer: id }}
        id="f-place"
        from={from}
        of={profile.contracts.length}
      />
    </>
  );
};

const Main = (view: View) => {
  const { reader, form, newKey, profile } = view;
  return (
    <>
      <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
      <p class="govuk-body-l">{reader.say(words.lead)}</p>
      {!profile && <Employers {...view} />}
      <PostForm newKey={newKey}>
        {profile && <Contracts {...view} profile={profile} />}
        <TextField
          form={form}
          name="pasted"
          isCode
          label={reader.say(pastedWords.or)}
          hint={reader.say(pastedWords.hint)}
        />
        <Send>{reader.say(words.send)}</Send>
      </PostForm>
    </>
  );
};

/** Says whom a report is about: an employer in one's hands, then one of its contracts. */
export const reportPlacementPage = defineFormPage({
  pageId: 'reportPlacement',
  path: '/console/reports/:reportId/placement',
  asks: ['getReport', 'listMyAssignments', 'getOrganisation', 'getEmployerProfile', 'placeReport'],
  async load({ ask, query, params: { reportId = '' } }) {
    await ask('getReport', { params: { reportId }, purpose: 'report-follow-up' });
    const organisationId = query.get('employer');
    const from = firstRow(query);
    const profile = organisationId
      ? await ask('getEmployerProfile', {
          params: { organisationId },
          query: { reasonsFrom: String(from) },
          purpose: 'report-follow-up',
        })
      : undefined;
    const employers = profile ? [] : await employersInHand(ask);
    return { reportId, employers, profile: profile?.body, from };
  },
  async send({ ask, params: { reportId = '' } }, form, key) {
    const sent = { params: { reportId }, body: placementOf(form), key } as const;
    await ask('placeReport', { ...sent, purpose: 'report-follow-up' });
    return `/console/reports/${reportId}`;
  },
  tell,
  frame: ({ reader, reportId, profile }) => ({
    title: reader.say(words.title),
    section: 'reports',
    back: {
      href: profile ? `/console/reports/${reportId}/placement` : `/console/reports/${reportId}`,
      label: profile ? reader.say(words.mine) : reader.say(words.back),
    },
    recorded: true,
  }),
  main: Main,
});
