import communicationLimitClause from './communication-limit-clause/rule.json' with { type: 'json' };
import phonesHeldAtEmployer from './phones-held-at-employer/rule.json' with { type: 'json' };
import seenNoMeansOfContact from './seen-no-means-of-contact/rule.json' with { type: 'json' };
import seenPhonesHeldOrWorkerHidden from './seen-phones-held-or-worker-hidden/rule.json' with {
  type: 'json',
};
import toldContactLimited from './told-contact-limited/rule.json' with { type: 'json' };
import toldContactLost from './told-contact-lost/rule.json' with { type: 'json' };
import toldPhoneTakenContactForbiddenOrHidden from './told-phone-taken-contact-forbidden-or-hidden/rule.json' with {
  type: 'json',
};
import toldPlaceUnknownOrRemote from './told-place-unknown-or-remote/rule.json' with { type: 'json' };
import visitorLimitClause from './visitor-limit-clause/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const isolationRules = [
  communicationLimitClause,
  phonesHeldAtEmployer,
  seenNoMeansOfContact,
  seenPhonesHeldOrWorkerHidden,
  toldContactLimited,
  toldContactLost,
  toldPhoneTakenContactForbiddenOrHidden,
  toldPlaceUnknownOrRemote,
  visitorLimitClause,
];
