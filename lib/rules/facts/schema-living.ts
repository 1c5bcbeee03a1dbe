import { custodians } from '../../domain/contracts/living.ts';
import { bool, date, int, list, object, text } from '../language/fact-type.ts';

const custodyFields = {
  heldBy: text("The keeper; of the worker's own locker, who holds its key.", custodians),
  access: text('How the worker gets at them.', ['free', 'delayed', 'refused']),
  writtenRequest: bool('The worker asked in writing that they be kept.'),
  keyHeldBy: text('Who holds the key.', custodians),
  safekeepingProven: bool(
    'It is stated that the worker asked in writing and gets at them freely, or holds the key. Silence proves nothing, so it is known as soon as the keeper is.',
  ),
};

const housingFields = {
  providedByEmployer: bool('The employer or agency provides it.'),
  personsPerRoom: int('Persons in a sleeping room.', 'persons'),
  areaPerPersonCm2: int('Floor area a person.', 'square centimetres'),
  drinkingWater: bool('Drinking water.'),
  cooling: bool('Cooling.'),
  toilets: int('Toilets.', 'toilets'),
  residents: int('Persons who live there.', 'persons'),
  lockedFromOutside: bool('Locked from outside.'),
  freeToLeave: bool('Workers may go out in free time.'),
};

export const custody = object("Who keeps the worker's papers, as last stated.", custodyFields);
export const housing = object("The worker's housing, as last stated.", housingFields);

const over = 'with the day from which each held. The days before the first one are unknown.';

export const custodyHistory = list(
  `Every statement about the papers, ${over}`,
  object('One statement.', { from: date('The day from which it held.'), ...custodyFields }),
);
export const housingHistory = list(
  `Every statement about the housing, ${over}`,
  object('One statement.', { from: date('The day from which it held.'), ...housingFields }),
);
