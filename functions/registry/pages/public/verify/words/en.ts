import type { VerifyWords } from './verify-words.ts';

/** The source: every other language says what this says. */
export const en: VerifyWords = {
  reviewed: true,
  words: {
    title: 'Check a certificate',
    lead: 'A certificate of fee-free recruitment says that the workers it covers paid nothing for their jobs. See here whether it holds today.',
    number: 'Number of the certificate',
    numberHint: '12 letters and digits, as on the paper',
    check: 'Check',
    another: 'Check another number',
    holder: 'Issued by',
    household: 'A household',
    licence: 'Licence',
    ways: 'From and to',
    placements: 'Jobs that it covers',
    from: 'Valid from',
    until: 'Valid until',
    checkedAt: 'Checked',
    toPrint: 'Show it as a document',
    licenceTitle: 'Check the licence of an agency',
    licenceLead: 'See whether a recruitment agency is licensed today, and which certificates it has.',
    licenceNumber: 'Number of the licence',
    licensedElsewhere: 'Another country gave the same number to an agency:',
    agency: 'Agency',
    certificates: 'Certificates in force',
    noCertificates: 'It has no certificate in force.',
    language: 'Language',
    notReviewed: 'Translated. No native speaker has checked it yet.',
  },
  states: {
    valid: { name: 'Valid', means: 'This certificate is in force today.' },
    suspended: {
      name: 'Suspended',
      means: 'This certificate is not in force for now. Do not rely on it until it is valid again.',
    },
    withdrawn: { name: 'Withdrawn', means: 'This certificate is over. Do not rely on it.' },
    expired: { name: 'Expired', means: 'The time of this certificate is over. Do not rely on it.' },
    unknown: {
      name: 'Not known',
      means: 'There is no certificate with this number. A paper that shows it is not ours.',
    },
    mistyped: {
      name: 'Look at the number again',
      means: 'One character or more is not right. Compare it with the paper and type it again.',
    },
  },
  licences: {
    valid: { name: 'Licensed', means: 'This licence is in force today.' },
    notYetValid: { name: 'Not yet licensed', means: 'This licence begins later.' },
    expired: { name: 'Licence expired', means: 'This licence is over.' },
    unknown: { name: 'Not known', means: 'No agency that we have verified has this licence.' },
  },
};
