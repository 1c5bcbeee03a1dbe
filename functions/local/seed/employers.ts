import type { RegisterEmployer } from '../../../lib/domain/organisations/organisation.ts';
import type { Name } from '../../../lib/domain/values/name.ts';
import { governorates, type Place } from '../../../lib/domain/values/place.ts';
import { type Conduct, demoEmployerKey, type SeededEmployer } from './country.ts';
import type { Random } from './random.ts';
import { type TradeCode, tradeCodes, trades } from './trades.ts';

/** Says of every firm that it is made up, in its name, wherever the name is shown. */
const inventedMark: Required<Name> = { latin: '(demo)', arabic: '(تجريبي)' };

/** Invented, and meant to sound so: no firm is known to us by any of them. One `Latin=Arabic` a row. */
const inventedNames = `Paper Falcon=صقر الورق
Glass Palm=نخلة الزجاج
Quiet Anchor=المرساة الهادئة
Copper Heron=بلشون النحاس
Lantern Reef=شعاب الفانوس
Velvet Compass=بوصلة المخمل
Thirteen Dhows=ثلاثة عشر بوما
Tin Gazelle=غزال القصدير
Borrowed Moon=القمر المستعار
Linen Harbour=ميناء الكتان
Seven Umbrellas=سبع مظلات
Amber Kite=طائرة الكهرمان
Chalk Oryx=مها الطباشير
Wooden Cloud=سحابة الخشب
Salt Lighthouse=منارة الملح
Blue Teapot=إبريق الشاي الأزرق
Folded Map=الخريطة المطوية
Sleeping Windmill=طاحونة النوم
Marble Sparrow=عصفور الرخام
Second Rainbow=قوس قزح الثاني`
  .split('\n')
  .map((row) => {
    const [latin = '', arabic = ''] = row.split('=');
    return { latin, arabic };
  });

const cities = {
  capital: 'Manama',
  muharraq: 'Muharraq',
  northern: 'Hamad Town',
  southern: 'Riffa',
} as const;

export function placeInBahrain(random: Random): Place {
  const governorate = random.pick(governorates);
  return { country: 'BH', governorate, city: cities[governorate] };
}

/** A name of the list and the trade; beyond the list a number keeps names apart. */
function firmName(at: number, trade: TradeCode): Name {
  const invented = inventedNames[at % inventedNames.length] ?? inventedMark;
  const { suffix } = trades[trade];
  const round = Math.floor(at / inventedNames.length);
  const number = round === 0 ? '' : ` ${round + 1}`;
  return {
    latin: `${invented.latin} ${suffix.latin}${number} ${inventedMark.latin}`,
    arabic: `${invented.arabic} ${suffix.arabic}${number} ${inventedMark.arabic}`,
  };
}

/** The number says that it is in no commercial register. */
export const inventedRegistration = (key: string): string => key.toUpperCase();

const establishment = (random: Random, { key, name, trade }: FirmPlan): RegisterEmployer => ({
  employerKind: 'establishment',
  name,
  registrationNumber: inventedRegistration(key),
  registrationCountry: 'BH',
  address: placeInBahrain(random),
  sector: trade,
});

interface FirmPlan {
  key: string;
  name: Name;
  trade: TradeCode;
}

const household = (random: Random, number: number): RegisterEmployer => ({
  employerKind: 'household',
  name: { latin: `Household ${number} (demo)`, arabic: `أسرة ${number} (تجريبي)` },
  address: placeInBahrain(random),
});

/** Of ten employers two are clean and two abusive; the demo employer, the first, is an ordinary one. */
const conductCycle: readonly Conduct[] = [
  'ordinary',
  'ordinary',
  'abusive',
  'clean',
  'ordinary',
  'clean',
  'ordinary',
  'abusive',
  'ordinary',
  'ordinary',
];
const conductAt = (at: number): Conduct => conductCycle[at % conductCycle.length] ?? 'ordinary';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const tradeWeights = Object.fromEntries(tradeCodes.map((code) => [code, trades[code].weight]));
const isTrade = (code: string): code is TradeCode => Object.hasOwn(trades, code);

function pickTrade(random: Random): TradeCode {
  const code = random.weighted(tradeWeights);
  return isTrade(code) ? code : 'F';
}

/**
 * The employers of the country: the demo employer first, then firms, and one in ten a household. The last two firms stay
 * unverified, as newcomers are.
 */
export function makeEmployers(random: Random, count: number): SeededEmployer[] {
  const households = Math.floor(count / 10);
  const firms = Array.from({ length: count - households }, (_, at) => {
    const own = random.fork(`employer ${at}`);
    const key = at === 0 ? demoEmployerKey : `employer-${twoDigits(at)}`;
    const trade = at === 0 ? 'F' : pickTrade(own);
    const name = at === 0 ? demoName : firmName(at - 1, trade);
    const verified = at === 0 || at < count - households - 2;
    return { key, input: establishment(own, { key, name, trade }), conduct: conductAt(at), verified };
  });
  const homes = Array.from({ length: households }, (_, at) => ({
    key: `household-${twoDigits(at + 1)}`,
    input: household(random.fork(`household ${at}`), at + 1),
    conduct: conductAt(at + 2),
    verified: true,
  }));
  return [...firms, ...homes];
}

const demoName: Name = { latin: 'Demo Employer W.L.L. (demo)', arabic: 'صاحب العمل التجريبي ذ.م.م (تجريبي)' };
