import type { PublicCertificate } from '../../../../../lib/domain/certificates/public-certificate.ts';
import { Country } from '../../../../../lib/domain/values/codes.ts';
import { shownHumanCode } from '../../../../../lib/domain/values/human-code.ts';
import { definePage } from '../../define-page.ts';
import { Asking, Code, Facts, Sheet, Verdict } from './sheet.tsx';
import { type VerifyReader, verifyLanguage, verifyReader } from './verify-reader.ts';
import { Ways } from './ways.tsx';

const kinds = {
  valid: 'good',
  suspended: 'bad',
  withdrawn: 'bad',
  expired: 'bad',
  unknown: 'bad',
  mistyped: 'wait',
} as const;

const readerFor = (query: URLSearchParams, accepted: string | null): Promise<VerifyReader> =>
  verifyReader(verifyLanguage(query.get('l'), accepted));

const Holder = ({ reader, found }: { reader: VerifyReader; found: PublicCertificate }) => {
  const holder = found.certificate?.holder;
  if (!holder) return null;
  if (!holder.name) return <>{reader.words.household}</>;
  return (
    <>
      <bdi>{holder.name.latin}</bdi>
      {holder.name.arabic && (
        <>
          <br />
          <bdi lang="ar">{holder.name.arabic}</bdi>
        </>
      )}
    </>
  );
};

const Found = ({ reader, found }: { reader: VerifyReader; found: PublicCertificate }) => {
  const { words, language } = reader;
  const { number, certificate } = found;
  const licence = certificate?.holder.licence;
  return (
    <Facts
      rows={[
        [words.number, number && <Code>{shownHumanCode(number)}</Code>],
        [words.holder, certificate && <Holder reader={reader} found={found} />],
        [
          words.licence,
          licence && (
            <a href={`/licences?l=${language}&licence=${encodeURIComponent(licence.number)}`}>
              <Code>{licence.number}</Code>
            </a>
          ),
        ],
        [words.ways, certificate && <Ways reader={reader} corridors={certificate.corridors} />],
        [words.placements, certificate && reader.number(certificate.placements)],
        [words.from, certificate && reader.day(certificate.validFrom)],
        [words.until, certificate && reader.day(certificate.validUntil)],
        [words.checkedAt, reader.moment(found.checkedAt)],
      ]}
    />
  );
};

/** What a number stands for, for whoever holds the paper: the address that the printed code leads to. */
export const verifyNumberPage = definePage({
  pageId: 'verify-number',
  path: '/verify/:number',
  asks: ['verifyCertificate'],
  isPublic: true,
  async show({ ask, params, query, accepted }) {
    const reader = await readerFor(query, accepted);
    const { words, language } = reader;
    const typed = params.number ?? '';
    const { body: found } = await ask('verifyCertificate', { params: { number: typed.slice(0, 64) } });
    const state = found.mistyped ? 'mistyped' : found.state;
    const address = `/verify/${encodeURIComponent(found.number ?? typed)}`;
    const whole = (
      <Sheet reader={reader} title={reader.states[state].name} here={`${address}?`}>
        <Verdict kind={kinds[state]} {...reader.states[state]} />
        <Found reader={reader} found={found} />
        {state === 'valid' && (
          <p>
            <a class="act" href={`${address}/document`}>
              {words.toPrint}
            </a>
          </p>
        )}
        <p>
          <a href={`/verify?l=${language}`}>{words.another}</a>
        </p>
      </Sheet>
    );
    return { whole, language };
  },
});

/** A form for the number, for whoever cannot scan. */
export const verifyPage = definePage({
  pageId: 'verify',
  path: '/verify',
  asks: [],
  isPublic: true,
  async show({ query, accepted }) {
    const reader = await readerFor(query, accepted);
    const { words, language } = reader;
    const typed = query.get('number')?.trim().slice(0, 64);
    if (typed) return { to: `/verify/${encodeURIComponent(typed)}?l=${language}` };
    const whole = (
      <Sheet reader={reader} title={words.title} here="/verify?">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <Asking
          action="/verify"
          name="number"
          label={words.number}
          hint={words.numberHint}
          button={words.check}
          language={language}
        />
        <p>
          <a href={`/licences?l=${language}`}>{words.licenceTitle}</a>
        </p>
      </Sheet>
    );
    return { whole, language };
  },
});

const licenceKinds = { valid: 'good', notYetValid: 'wait', expired: 'bad', unknown: 'bad' } as const;

/** Which other countries gave the same number to an agency, this one or another. */
const Elsewhere = ({
  reader: { words, country, language },
  licence,
  countries,
}: {
  reader: VerifyReader;
  licence: string;
  countries: readonly string[];
}) => (
  <>
    <p>{words.licensedElsewhere}</p>
    <ul class="plain">
      {countries.map((code) => (
        <li>
          <a href={`/licences?${new URLSearchParams({ licence, country: code, l: language })}`}>
            {country(code)}
          </a>
        </li>
      ))}
    </ul>
  </>
);

/** A licence, and the certificates in force of whoever has it. */
export const licencesPage = definePage({
  pageId: 'licences',
  path: '/licences',
  asks: ['lookUpLicence'],
  isPublic: true,
  async show({ ask, query, accepted }) {
    const reader = await readerFor(query, accepted);
    const { words, language } = reader;
    const licence = query.get('licence')?.trim().slice(0, 32);
    const country = Country.safeParse(query.get('country')).data;
    const asked = licence && { licence, ...(country === undefined ? {} : { country }) };
    const found = asked ? (await ask('lookUpLicence', { query: asked })).body : undefined;
    const here = `/licences?${asked ? `${new URLSearchParams(asked)}&` : ''}`;
    const whole = (
      <Sheet reader={reader} title={words.licenceTitle} here={here}>
        {found ? (
          <>
            <Verdict kind={licenceKinds[found.state]} {...reader.licences[found.state]} />
            <Facts
              rows={[
                [words.agency, found.agency && <bdi>{found.agency.name.latin}</bdi>],
                [words.licenceNumber, found.agency && <Code>{found.agency.licence.number}</Code>],
                [words.from, found.agency && reader.day(found.agency.licence.validFrom)],
                [words.until, found.agency && reader.day(found.agency.licence.validUntil)],
                [words.checkedAt, reader.moment(found.checkedAt)],
              ]}
            />
            {licence && found.alsoIn.length > 0 && (
              <Elsewhere reader={reader} licence={licence} countries={found.alsoIn} />
            )}
            <h2>{words.certificates}</h2>
            {found.certificates.length === 0 && <p>{words.noCertificates}</p>}
            <ul class="plain">
              {found.certificates.map((each) => (
                <li>
                  <a href={`/verify/${each.number}?l=${language}`}>
                    <Code>{shownHumanCode(each.number)}</Code>
                  </a>
                  <Ways reader={reader} corridors={each.corridors} />
                </li>
              ))}
            </ul>
          </>
        ) : (
          <h1>{words.licenceTitle}</h1>
        )}
        <p>{words.licenceLead}</p>
        <Asking
          action="/licences"
          name="licence"
          label={words.licenceNumber}
          button={words.check}
          language={language}
        />
      </Sheet>
    );
    return { whole, language };
  },
});
