import type { FC, PropsWithChildren } from 'hono/jsx';
import { lawInWords } from '../../../lib/domain/values/instrument-names.ts';
import type { Text } from '../../../lib/problems/text.ts';
import type { Reader } from '../../pages/reader.ts';

const title: Text = { en: 'Law and standards', ar: 'القانون والمعايير' };

interface Quoted {
  instrument: string;
  article?: string | undefined;
  url?: string | undefined;
}

/** What has no address is not drawn as something that leads anywhere. */
const MaybeLink: FC<PropsWithChildren<{ href: string | undefined }>> = ({ href, children }) =>
  href === undefined ? (
    children
  ) : (
    <a class="govuk-link" href={href} rel="noreferrer">
      {children}
    </a>
  );

/** What a rule stands on, each by its name in the reader's language. */
export const Law = ({ reader, legalBasis }: { reader: Reader; legalBasis: readonly Quoted[] }) => (
  <>
    <h2 class="govuk-heading-m">{reader.say(title)}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {legalBasis.map((law) => (
        <li>
          <MaybeLink href={law.url}>
            <bdi>{lawInWords(law, reader.language)}</bdi>
          </MaybeLink>
        </li>
      ))}
    </ul>
  </>
);
