import { minorDigits } from './currencies.ts';
import { Money } from './money.ts';
import { plainDigits } from './plain-digits.ts';

/** Signs between thousands, as the languages of the house write them; a point or its Arabic form parts the decimals. */
const betweenThousands = /[\s,'’\u066c\u060c\u202f\u00a0]/g;

/**
 * An amount as a person types it: in the digits of their script, with or without signs between thousands, with fewer decimals
 * than the currency has. Undefined when it is no amount of that currency.
 */
export function readAmount(typed: string, currency: string): Money | undefined {
  const digits = minorDigits(currency);
  if (digits === undefined || typed.length > 40) return undefined;
  const plain = plainDigits(typed).replaceAll('\u066b', '.').replaceAll(betweenThousands, '');
  const [whole = '', part = ''] = plain.split('.');
  if (!/^\d+(\.\d*)?$/.test(plain) || part.length > digits) return undefined;
  const amount = whole.replace(/^0+(?=\d)/, '') + (digits === 0 ? '' : `.${part.padEnd(digits, '0')}`);
  const money = Money.safeParse({ amount, currency });
  return money.success ? money.data : undefined;
}
