import { csvOf } from '../../../pages/csv.ts';

/** The columns of the table that people fill in, each with an example: names of the operation's own body. */
const example: Readonly<Record<string, string>> = {
  externalId: 'HR-2031',
  'worker.name.latin': 'Rajesh Kumar Nair',
  'worker.name.arabic': '',
  'worker.birthDate': '1994-08-12',
  'worker.document.type': 'passport',
  'worker.document.number': 'Z0000000',
  'worker.document.issuingCountry': 'IN',
  employerId: '',
  agencyId: '',
  'recruitment.channel': 'direct',
  'recruitment.country': 'IN',
  'placeOfWork.country': 'BH',
  'placeOfWork.governorate': 'capital',
  startsOn: '2026-03-01',
  'offer.madeOn': '2026-01-10',
  'offer.terms.jobTitle': 'Electrician',
  'offer.terms.wage.basic.amount': '150.000',
  'offer.terms.wage.basic.currency': 'BHD',
  'offer.terms.wage.period': 'month',
  'offer.terms.weeklyMinutes': '2880',
  'signedAtDestination.signedOn': '2026-02-24',
  'signedAtDestination.terms.jobTitle': 'Electrician',
  'signedAtDestination.terms.wage.basic.amount': '150.000',
  'signedAtDestination.terms.wage.basic.currency': 'BHD',
  'signedAtDestination.terms.wage.period': 'month',
  'signedAtDestination.terms.weeklyMinutes': '2880',
};

/** What a page takes a program can send: the columns are the fields of the operation. */
export const template = (): string =>
  csvOf(
    Object.keys(example).map((heading) => ({ heading, cell: () => example[heading] })),
    [example],
  );
