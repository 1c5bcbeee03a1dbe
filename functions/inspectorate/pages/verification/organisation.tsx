import { hasUnconfirmed } from '../../../../lib/domain/organisations/confirmed-licence.ts';
import type { Organisation } from '../../../../lib/domain/organisations/organisation.ts';
import { reasonsFor, wordsOfReason } from '../../../../lib/domain/organisations/verification-reason.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { asFormBody } from '../../../pages/form.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { RadiosField } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { Code, Figure, Name } from '../../../pages/parts/marks.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import { Summary } from '../../../pages/parts/summary.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { governorateNames } from '../../../pages/words/places.ts';
import { sectorName } from '../../../pages/words/sectors.ts';
import { defineFormPage } from '../define-page.ts';
import { LicenceTable } from './licences.tsx';
import { kindOf, verificationWords } from './words.ts';

const words = {
  back: { en: 'Organisations to verify', ar: 'منشآت تنتظر التحقق' },
  state: { en: 'Verification', ar: 'التحقق' },
  decidedOn: { en: 'Decided', ar: 'تاريخ القرار' },
  why: { en: 'Why it was refused', ar: 'سبب الرفض' },
  latin: { en: 'Name in Latin letters', ar: 'الاسم بالأحرف اللاتينية' },
  arabic: { en: 'Name in Arabic', ar: 'الاسم بالعربية' },
  notStated: { en: 'Not stated', ar: 'غير مذكور' },
  number: { en: 'Registration number', ar: 'رقم السجل التجاري' },
  country: { en: 'Registered in', ar: 'بلد السجل' },
  sector: { en: 'Main activity', ar: 'النشاط الرئيسي' },
  address: { en: 'Address', ar: 'العنوان' },
  since: { en: 'Registered here', ar: 'سُجّلت هنا' },
  household: {
    en: 'A household has no commercial registration, and its personal number is not kept here.',
    ar: 'لا سجل تجاريًا للأسرة، ولا يُحفظ رقمها الشخصي هنا.',
  },
  profile: { en: 'Its contracts and risk flags', ar: 'عقودها ومؤشرات الخطر' },
  decide: { en: 'Your decision', ar: 'قرارك' },
  check: {
    en: 'Compare it with the commercial register, and an agency with the register of licences. You verify the name, the numbers, the countries and the days of each licence as they stand here; whoever changes one of them later waits here again. A licence number of one country belongs to one agency.',
    ar: 'قارن ما سبق بالسجل التجاري، وقارن الوكالة بسجل التراخيص. ما تتحقق منه هو الاسم والأرقام والبلدان وأيام كل ترخيص كما تظهر هنا؛ ومن غيّر أحدها لاحقًا عاد إلى هذه القائمة. ورقم الترخيص في البلد الواحد لوكالة واحدة.',
  },
  confirm: { en: 'Confirm: it is who it says it is', ar: 'أؤكد: هي كما تقول' },
  confirmLicences: { en: 'Confirm the licences as they stand here', ar: 'أؤكد التراخيص كما تظهر هنا' },
  refuse: { en: 'Refuse', ar: 'أرفض' },
  takeBack: { en: 'Refuse: take the verification back', ar: 'أرفض: أسحب التحقق' },
  reason: { en: 'Why you refuse', ar: 'سبب الرفض' },
  reasonHint: {
    en: 'Needed only to refuse. The organisation reads these words at once, and what to do next: only what a register says of it. What workers told, or what you saw, reaches nobody this way.',
    ar: 'لازم للرفض وحده. تقرأ المنشأة هذه العبارة فورًا ومعها ما عليها فعله: فقط ما يقوله السجل عنها. أما ما قاله العمال أو ما شاهدتموه فلا يصل إلى أحد من هنا.',
  },
} as const satisfies Record<string, Text>;

interface View extends FormParts {
  organisation: Organisation;
  /** Of what is shown here: what changed since is read again before it is decided. */
  etag: string | undefined;
  today: string;
}

const addressOf = ({ address }: Organisation, reader: Reader): string | undefined =>
  address &&
  [
    address.city,
    address.governorate && reader.say(governorateNames[address.governorate]),
    reader.country(address.country),
  ]
    .filter(Boolean)
    .join(' · ');

const Declared = ({ reader, organisation }: Pick<View, 'reader' | 'organisation'>) => {
  const { name, registrationNumber, registrationCountry, sector, verification, registeredAt } = organisation;
  return (
    <Summary
      rows={[
        [reader.say(words.state), <strong>{reader.say(verificationWords[verification.status])}</strong>],
        [
          reader.say(words.decidedOn),
          verification.decidedOn && <Figure>{reader.day(verification.decidedOn)}</Figure>,
        ],
        [reader.say(words.why), verification.reason && reader.say(wordsOfReason(verification.reason).is)],
        [reader.say(words.latin), <Name>{name.latin}</Name>],
        [reader.say(words.arabic), name.arabic ? <Name>{name.arabic}</Name> : reader.say(words.notStated)],
        [reader.say(words.number), registrationNumber && <Code>{registrationNumber}</Code>],
        [reader.say(words.country), registrationCountry && reader.country(registrationCountry)],
        [reader.say(words.sector), sector && sectorName(sector, reader)],
        [reader.say(words.address), addressOf(organisation, reader)],
        [reader.say(words.since), <Figure>{reader.moment(registeredAt)}</Figure>],
      ]}
    />
  );
};

const Decide = ({ reader, organisation, etag, form, newKey }: View) => {
  const { status } = organisation.verification;
  return (
    <section aria-labelledby="decide">
      <h2 class="govuk-heading-m" id="decide">
        {reader.say(words.decide)}
      </h2>
      <p class="govuk-body">{reader.say(words.check)}</p>
      <PostForm newKey={newKey} etag={etag}>
        {(status !== 'verified' || hasUnconfirmed(organisation)) && (
          <Send name="decision" value="verified">
            {reader.say(status === 'verified' ? words.confirmLicences : words.confirm)}
          </Send>
        )}
        {status !== 'refused' && (
          <>
            <RadiosField
              form={form}
              name="reason"
              label={reader.say(words.reason)}
              hint={reader.say(words.reasonHint)}
              choices={reasonsFor(organisation).map((value) => ({
                value,
                label: reader.say(wordsOfReason(value).is),
                hint: reader.say(wordsOfReason(value).cure),
              }))}
            />
            <Send name="decision" value="refused" isWarning>
              {reader.say(status === 'verified' ? words.takeBack : words.refuse)}
            </Send>
          </>
        )}
      </PostForm>
    </section>
  );
};

const Main = (view: View) => {
  const { reader, organisation, today } = view;
  const { id, kind, employerKind, licences = [] } = organisation;
  return (
    <>
      <span class="govuk-caption-xl">{reader.say(kindOf(organisation))}</span>
      <h1 class="govuk-heading-xl">
        <Name>{nameFor(organisation.name, reader)}</Name>
      </h1>
      {employerKind === 'household' && <p class="govuk-inset-text">{reader.say(words.household)}</p>}
      <Declared reader={reader} organisation={organisation} />
      {kind === 'agency' && <LicenceTable reader={reader} licences={licences} today={today} />}
      <p class="govuk-body">
        <a class="govuk-link" href={`/console/${kind === 'agency' ? 'agencies' : 'employers'}/${id}`}>
          {reader.say(words.profile)}
        </a>
      </p>
      <Decide {...view} />
    </>
  );
};

/** What an organisation declared of itself, and an official's word on it: confirmed, or refused with a reason. */
export const verificationPage = defineFormPage({
  pageId: 'verification',
  path: '/console/organisations/:organisationId',
  asks: ['getOrganisation', 'verifyOrganisation'],
  async load({ ask, params: { organisationId = '' }, today }) {
    const { body: organisation, etag } = await ask('getOrganisation', { params: { organisationId } });
    return { organisation, etag, today };
  },
  async send({ ask, params: { organisationId = '' } }, form, key) {
    const decision = form.value('decision');
    // A reason that was chosen and not meant is no part of a confirmation.
    const body = asFormBody(
      decision === 'refused' ? { decision, reason: form.value('reason') } : { decision },
    );
    await ask('verifyOrganisation', { params: { organisationId }, body, key, etag: form.value('etag') });
    return `/console/organisations/${organisationId}`;
  },
  frame: ({ reader, organisation }) => ({
    title: nameFor(organisation.name, reader),
    section: 'verification',
    back: { href: '/console/organisations', label: reader.say(words.back) },
  }),
  main: Main,
});
