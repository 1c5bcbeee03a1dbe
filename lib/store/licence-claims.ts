import type { LicenceClaim, LicenceNumber } from '../domain/organisations/confirmed-licence.ts';
import { PlainDate } from '../domain/values/dates.ts';
import { keys } from './keys.ts';
import type { Item, Reader, Write } from './table/table.ts';

/** Who an official confirmed a licence for. */
export interface HeldClaim extends LicenceClaim {
  organisationId: string;
}

/** A day as a number that grows with it, so that the database can compare it. */
const dayNumber = (day: PlainDate): number => Number(day.replaceAll('-', ''));

const keyOf = ({ number, country }: LicenceNumber) => keys.licenceNumber(number, country);

const fromItem = (number: string, { sk, o, u }: Item): HeldClaim => ({
  number,
  country: sk,
  organisationId: String(o),
  lastDay: PlainDate.parse(u),
});

/** Who holds some licences; each that nobody holds is left out. */
export async function findLicenceClaims(
  core: Reader,
  numbers: readonly LicenceNumber[],
): Promise<HeldClaim[]> {
  const found = await Promise.all(
    numbers.map(async (each) => {
      const item = await core.get(keyOf(each));
      return item && fromItem(each.number, item);
    }),
  );
  return found.filter((each) => each !== undefined);
}

/** Who holds a number, in each country that gave it: at most as many as there are countries. */
export async function listLicenceClaims(core: Reader, number: string): Promise<HeldClaim[]> {
  const { items } = await core.query({ pk: keys.licenceNumber(number, '').pk, limit: 300 });
  return items.map((item) => fromItem(number, item));
}

/** Goes through where nobody else holds the number, or whoever does has had no licence since before `today`. */
export const claimLicence = (
  { lastDay, ...number }: LicenceClaim,
  organisationId: string,
  today: PlainDate,
): Write<'core'> => ({
  put: 'core',
  item: { ...keyOf(number), o: organisationId, u: lastDay, d: dayNumber(lastDay) },
  when: { any: ['absent', { equals: { o: organisationId } }, { below: { d: dayNumber(today) } }] },
});

export const releaseLicence = (number: LicenceNumber, organisationId: string): Write<'core'> => ({
  remove: 'core',
  key: keyOf(number),
  when: { equals: { o: organisationId } },
});
