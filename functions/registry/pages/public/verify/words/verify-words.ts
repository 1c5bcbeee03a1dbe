import type { LicenceState } from '../../../../../../lib/domain/certificates/public-agency.ts';
import type { PublicState } from '../../../../../../lib/domain/certificates/public-certificate.ts';

type Words<Keys extends string> = Readonly<Record<Keys, string>>;

/** A state, and what it means for whoever holds the paper in hand. */
interface Said {
  name: string;
  means: string;
}

/** Every text of the pages on which anybody checks a certificate, in one language. What is left out does not compile. */
export interface VerifyWords {
  /** Whether a native speaker has read every text of it. What nobody has read is marked on each page. */
  reviewed: boolean;
  words: Words<
    | 'title'
    | 'lead'
    | 'number'
    | 'numberHint'
    | 'check'
    | 'another'
    | 'holder'
    | 'household'
    | 'licence'
    | 'ways'
    | 'placements'
    | 'from'
    | 'until'
    | 'checkedAt'
    | 'toPrint'
    | 'licenceTitle'
    | 'licenceLead'
    | 'licenceNumber'
    | 'licensedElsewhere'
    | 'agency'
    | 'certificates'
    | 'noCertificates'
    | 'language'
    | 'notReviewed'
  >;
  states: Readonly<Record<PublicState | 'mistyped', Said>>;
  licences: Readonly<Record<LicenceState, Said>>;
}
