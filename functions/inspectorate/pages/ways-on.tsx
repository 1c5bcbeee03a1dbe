import type { FC } from 'hono/jsx';
import type { Text } from '../../../lib/problems/text.ts';
import type { Reader } from '../../pages/reader.ts';

const words = {
  visits: { en: 'Visits, and recording one', ar: 'الزيارات وتسجيل زيارة' },
  ask: { en: 'Ask the employer: draft a release', ar: 'اسأل صاحب العمل: صُغ إفصاحًا' },
  askAgency: { en: 'Ask the agency: draft a release', ar: 'اسأل الوكالة: صُغ إفصاحًا' },
  certificates: { en: 'Certificates of fee-free recruitment', ar: 'شهادات الاستقدام بلا رسوم' },
  repayments: { en: 'What is owed back to workers', ar: 'ما يجب رده إلى العمال' },
  report: { en: 'Take a report about it', ar: 'تلقَّ بلاغًا عنه' },
  emergency: {
    en: 'Somebody is in danger: ask for an emergency opening',
    ar: 'أحدهم في خطر: اطلب فتحًا طارئًا',
  },
} as const satisfies Record<string, Text>;

type Way = readonly [href: string, label: Text];

/** What one reads and what can be done about it from there. */
export type About = { employerId: string } | { agencyId: string } | { contractId: string };

function waysFrom(about: About): readonly Way[] {
  if ('agencyId' in about)
    return [
      [`/console/releases/new?recipient=${about.agencyId}`, words.askAgency],
      [`/console/organisations/${about.agencyId}/certificates`, words.certificates],
      [`/console/agencies/${about.agencyId}/repayments`, words.repayments],
    ];
  if ('employerId' in about) {
    const { employerId } = about;
    return [
      [`/console/employers/${employerId}/inspections`, words.visits],
      [`/console/releases/new?recipient=${employerId}`, words.ask],
      [`/console/organisations/${employerId}/certificates`, words.certificates],
      [`/console/employers/${employerId}/repayments`, words.repayments],
      [`/console/reports/new?employer=${employerId}`, words.report],
      [`/console/emergencies/new?employer=${employerId}`, words.emergency],
    ];
  }
  const { contractId } = about;
  return [
    [`/console/contracts/${contractId}/inspections`, words.visits],
    [`/console/contracts/${contractId}/repayments`, words.repayments],
    [`/console/releases/new?contract=${contractId}`, words.ask],
    [`/console/reports/new?contract=${contractId}`, words.report],
    [`/console/emergencies/new?record=${contractId}`, words.emergency],
  ];
}

/** The ways on from an employer, an agency or a contract: what can be done about what is read there. */
export const WaysOn: FC<{ reader: Reader; about: About }> = ({ reader, about }) => (
  <ul class="govuk-list insaf-no-print">
    {waysFrom(about).map(([href, label]) => (
      <li>
        <a class="govuk-link" href={href}>
          {reader.say(label)}
        </a>
      </li>
    ))}
  </ul>
);
