import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { renderSVG } from 'uqr';
import * as z from 'zod';
import type { PublicCertificate } from '../../../../../lib/domain/certificates/public-certificate.ts';
import { shownHumanCode } from '../../../../../lib/domain/values/human-code.ts';
import type { Language, Text } from '../../../../../lib/problems/text.ts';
import { type Reader, readerOf } from '../../../../pages/reader.ts';
import { definePage } from '../../define-page.ts';
import { Code, Head, Scales } from './sheet.tsx';
import { Ways } from './ways.tsx';

const words = {
  title: { en: 'Certificate of Fee-Free Recruitment', ar: 'شهادة التوظيف بلا رسوم' },
  register: { en: 'From the register of recruitment of workers', ar: 'من سجل توظيف العمال' },
  holder: { en: 'Issued by', ar: 'أصدرتها' },
  household: { en: 'A household', ar: 'أسرة' },
  licence: { en: 'Licence', ar: 'الترخيص' },
  ways: { en: 'From and to', ar: 'من وإلى' },
  placements: { en: 'Placements', ar: 'حالات التوظيف' },
  valid: { en: 'Valid', ar: 'الصلاحية' },
  states: { en: 'Whoever issued it states:', ar: 'يقرّ من أصدرها بما يلي:' },
  online: { en: 'See today’s state', ar: 'اعرف حالتها اليوم' },
  offline: { en: 'Check without a network', ar: 'تحقق دون شبكة' },
  asOf: {
    en: 'The signed certificate as of {day}. This copy counts until {until}.',
    ar: 'الشهادة الموقَّعة كما في {day}. تُعتمد هذه النسخة حتى {until}.',
  },
} as const satisfies Record<string, Text>;

/** What the page takes from the credential itself, so that the paper says nothing that is not signed. */
const Signed = z.object({
  iss: z.url(),
  validFrom: z.string(),
  validUntil: z.string(),
});
const signedIn = (token: string): z.infer<typeof Signed> =>
  Signed.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));

type Content = NonNullable<PublicCertificate['certificate']>;

const HolderOf: FC<{ reader: Reader; content: Content }> = ({ reader, content: { holder } }) => (
  <strong>
    <bdi>
      {holder.name
        ? (reader.language === 'ar' && holder.name.arabic) || holder.name.latin
        : reader.say(words.household)}
    </bdi>
  </strong>
);

const Column: FC<{ reader: Reader; content: Content }> = ({ reader, content }) => {
  const { licence } = content.holder;
  const rows: [Text, Child][] = [
    [words.holder, <HolderOf reader={reader} content={content} />],
    ...(licence ? [[words.licence, <Code>{licence.number}</Code>] as [Text, Child]] : []),
    [
      words.ways,
      <Ways reader={{ country: reader.country, dir: reader.direction }} corridors={content.corridors} />,
    ],
    [words.placements, reader.number(content.placements)],
    [
      words.valid,
      <>
        <bdi>{reader.day(content.validFrom)}</bdi> – <bdi>{reader.day(content.validUntil)}</bdi>
      </>,
    ],
  ];
  return (
    <section lang={reader.language} dir={reader.direction}>
      <h1>{reader.say(words.title)}</h1>
      <p class="register">{reader.say(words.register)}</p>
      <dl>
        {rows.map(([name, value]) => (
          <div>
            <dt>{reader.say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="states">{reader.say(words.states)}</p>
      <blockquote>{content.statement[reader.language]}</blockquote>
    </section>
  );
};

/** A code as a picture that scales without losing its edges. It is described by what stands beside it. */
const Picture: FC<{ id: string; text: string; ecc: 'L' | 'M'; label: string }> = ({
  id,
  text,
  ecc,
  label,
}) => (
  <div class="qr" id={id} role="img" aria-label={label}>
    {raw(renderSVG(text, { ecc, border: 4 }))}
  </div>
);

const Both: FC<{ text: Text; values?: (language: Language) => Record<string, string> }> = ({
  text,
  values,
}) => (
  <>
    {(['en', 'ar'] as const).map((language) => (
      <p lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
        {readerOf(language).say(text, values?.(language) ?? {})}
      </p>
    ))}
  </>
);

const Document: FC<{ number: string; content: Content; token: string }> = ({ number, content, token }) => {
  const { iss, validFrom, validUntil } = signedIn(token);
  const address = `${iss}/verify/${number}`;
  const days = (language: Language) => ({
    day: readerOf(language).day(validFrom.slice(0, 10)),
    until: readerOf(language).day(validUntil.slice(0, 10)),
  });
  return (
    <html lang="en" dir="ltr" class="paper">
      <Head title={`${words.title.en} ${shownHumanCode(number)}`} />
      <body>
        <main class="document">
          <div class="crest">
            <Scales />
            <p class="number">
              <Code>{shownHumanCode(number)}</Code>
            </p>
          </div>
          <div class="columns">
            <Column reader={readerOf('en')} content={content} />
            <Column reader={readerOf('ar')} content={content} />
          </div>
          <div class="codes">
            <div>
              <Picture id="address" text={address} ecc="M" label={address} />
              <Both text={words.online} />
              <p>
                <Code>{address}</Code>
              </p>
            </div>
            <div>
              <Picture id="credential" text={token} ecc="L" label={words.offline.en} />
              <Both text={words.offline} />
              <Both text={words.asOf} values={days} />
            </div>
          </div>
        </main>
      </body>
    </html>
  );
};

/**
 * A certificate as a document to print: for everybody who knows its number, because nothing personal stands on it. One that is
 * not in force is not printed: its page says what it is.
 */
export const documentPage = definePage({
  pageId: 'certificate-document',
  path: '/verify/:number/document',
  asks: ['verifyCertificate', 'getPublicCredential'],
  isPublic: true,
  async show({ ask, params }) {
    const number = (params.number ?? '').slice(0, 64);
    const { body: found } = await ask('verifyCertificate', { params: { number } });
    if (found.state !== 'valid' || !found.number || !found.certificate)
      return { to: `/verify/${encodeURIComponent(number)}` };
    const { body: token } = await ask('getPublicCredential', { params: { number: found.number } });
    const whole = <Document number={found.number} content={found.certificate} token={token} />;
    return { whole, language: 'en' };
  },
});
