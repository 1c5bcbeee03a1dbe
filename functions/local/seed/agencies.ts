import type { Licence } from '../../../lib/domain/organisations/organisation.ts';
import { addDays, addMonths, type PlainDate } from '../../../lib/domain/values/dates.ts';
import type { Name } from '../../../lib/domain/values/name.ts';
import { type Conduct, demoAgencyKey, type SeededAgency } from './country.ts';
import { inventedRegistration, placeInBahrain } from './employers.ts';
import type { Random } from './random.ts';

/** What is particular about an agency. In Bahrain a licence is for one year, with a guarantee of BHD 10,000 (Order 1/2014). */
interface AgencyPlan {
  key: string;
  name: Name;
  conduct: Conduct;
  verified: boolean;
  licensing: 'inForce' | 'lapsed' | 'originOnly';
}

const lapsedAgencyKey = 'agency-lapsed';
const unlicensedAgencyKey = 'agency-unlicensed-here';

const plans: readonly AgencyPlan[] = [
  {
    key: demoAgencyKey,
    name: { latin: 'Demo Recruitment Agency (demo)', arabic: 'وكالة التوظيف التجريبية (تجريبي)' },
    conduct: 'ordinary',
    verified: true,
    licensing: 'inForce',
  },
  {
    key: lapsedAgencyKey,
    name: { latin: 'Last Ferry Manpower (demo)', arabic: 'العبّارة الأخيرة للقوى العاملة (تجريبي)' },
    conduct: 'abusive',
    verified: true,
    licensing: 'lapsed',
  },
  {
    key: unlicensedAgencyKey,
    name: { latin: 'Far Bank Overseas (demo)', arabic: 'الضفة البعيدة للتوظيف الخارجي (تجريبي)' },
    conduct: 'abusive',
    verified: true,
    licensing: 'originOnly',
  },
  {
    key: 'agency-fair',
    name: { latin: 'Open Window Recruitment (demo)', arabic: 'النافذة المفتوحة للتوظيف (تجريبي)' },
    conduct: 'clean',
    verified: true,
    licensing: 'inForce',
  },
  {
    key: 'agency-ordinary',
    name: { latin: 'Three Doors Recruitment (demo)', arabic: 'ثلاثة أبواب للتوظيف (تجريبي)' },
    conduct: 'ordinary',
    verified: true,
    licensing: 'inForce',
  },
  {
    key: 'agency-new',
    name: { latin: 'Fresh Ink Recruitment (demo)', arabic: 'الحبر الجديد للتوظيف (تجريبي)' },
    conduct: 'ordinary',
    verified: false,
    licensing: 'inForce',
  },
];

interface Years {
  country: string;
  number: string;
  /** The last day of the newest licence. */
  until: PlainDate;
}

/** Four licences of a year each, without a gap between them. */
const yearlyLicences = ({ country, number, until }: Years): Licence[] =>
  [3, 2, 1, 0].map((yearsBack) => ({
    number: `${number}-${4 - yearsBack}`,
    country,
    validFrom: addDays(addMonths(until, -12 * (yearsBack + 1)), 1),
    validUntil: addMonths(until, -12 * yearsBack),
    ...(country === 'BH' ? { guarantee: { amount: '10000.000', currency: 'BHD' } } : {}),
  }));

function licencesOf(random: Random, { key, licensing }: AgencyPlan, today: PlainDate): Licence[] {
  const number = inventedRegistration(key).slice(0, 20);
  if (licensing === 'originOnly')
    return yearlyLicences({ country: 'BD', number, until: addDays(today, random.int(60, 300)) });
  const until = licensing === 'lapsed' ? addDays(today, -200) : addDays(today, random.int(30, 330));
  return yearlyLicences({ country: 'BH', number, until });
}

/** The agencies of the country, the demo agency first; beyond six, ordinary ones. */
export function makeAgencies(random: Random, count: number, today: PlainDate): SeededAgency[] {
  return Array.from({ length: count }, (_, at) => plans[at] ?? further(at)).map((plan) => {
    const own = random.fork(`agency ${plan.key}`);
    const { key, name, conduct, verified } = plan;
    const input = {
      name,
      registrationNumber: inventedRegistration(key),
      registrationCountry: 'BH',
      address: placeInBahrain(own),
      licences: licencesOf(own, plan, today),
    };
    return { key, input, conduct, verified };
  });
}

const further = (at: number): AgencyPlan => ({
  key: `agency-${at + 1}`,
  name: {
    latin: `Paper Bridge Recruitment ${at + 1} (demo)`,
    arabic: `جسر الورق للتوظيف ${at + 1} (تجريبي)`,
  },
  conduct: 'ordinary',
  verified: true,
  licensing: 'inForce',
});
