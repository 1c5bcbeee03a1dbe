/**
 * The currencies of ISO 4217 by the number of decimals that the standard gives them (its "minor unit").
 *
 * Written out on purpose: Intl follows CLDR, which counts decimals by habit (0 for IDR, IQD, LBP, MMK, PKR, where the
 * standard says 2 or 3) and whose list grows with the runtime. Funds, metals and test codes are left out. A few codes
 * withdrawn of late stay in, since payments of past years are declared in them: ANG, BGN, CUC, HRK, SLL, ZWL.
 */
const codesByDigits: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY
      COP CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF
      IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
      MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE
      SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR
      ZMW ZWG ZWL`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

const digitsByCode: ReadonlyMap<string, number> = new Map(
  Object.entries(codesByDigits).flatMap(([digits, codes]) =>
    codes.split(/\s+/).map((code): [string, number] => [code, Number(digits)]),
  ),
);

export const currencies: readonly string[] = [...digitsByCode.keys()].sort();

/** Decimals of a currency by ISO 4217: 3 for BHD, 2 for INR, 0 for UGX; undefined for a code we do not know. */
export const minorDigits = (currency: string): number | undefined => digitsByCode.get(currency);
