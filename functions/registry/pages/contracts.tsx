import type * as z from 'zod';
import type { Contract } from '../../../lib/domain/contract.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { Figure, Name } from '../../pages/parts/marks.tsx';
import { nameFor } from '../../pages/parts/organisation-name.ts';
import { Pages, pageAsked } from '../../pages/parts/pages.tsx';
import { type Column, DataTable } from '../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { definePage } from './define-page.ts';
import { welcome } from './organisation/welcome.tsx';

type Item = z.output<typeof Contract>;

const words = {
  title: { en: 'Your contracts', ar: 'عقودك' },
  register: { en: 'Register a contract', ar: 'تسجيل عقد' },
  upload: { en: 'Upload past contracts', ar: 'رفع عقود سابقة' },
  goOn: { en: 'Go on with your draft', ar: 'تابع مسودتك' },
  worker: { en: 'Worker', ar: 'العامل' },
  registered: { en: 'Registered', ar: 'تاريخ التسجيل' },
  status: { en: 'State', ar: 'الحالة' },
  active: { en: 'Active', ar: 'سارٍ' },
  ended: { en: 'Ended', ar: 'منتهٍ' },
  none: { en: 'No contract is registered yet.', ar: 'لم يُسجَّل أي عقد بعد.' },
} as const satisfies Record<string, Text>;

const columnsFor = (reader: Reader): Column<Item>[] => [
  {
    heading: reader.say(words.worker),
    cell: ({ id, worker }) => (
      <a class="govuk-link" href={`/console/contracts/${id}`}>
        <Name>{nameFor(worker.name, reader)}</Name>
      </a>
    ),
  },
  {
    heading: reader.say(words.registered),
    cell: ({ registeredAt }) => <Figure>{reader.moment(registeredAt)}</Figure>,
  },
  { heading: reader.say(words.status), cell: ({ status }) => reader.say(words[status]) },
];

/** The contracts to which the reader's organisation is a party; whoever has none begins with registering one. */
export const contractsPage = definePage({
  pageId: 'contracts',
  path: '/console',
  asks: ['getMe', 'listContracts'],
  async show({ ask, language, query, draft }) {
    const reader = readerOf(language);
    if (!(await ask('getMe')).body.organisation) return welcome(reader);
    const { body } = await ask('listContracts', { query: pageAsked(query) });
    const title = reader.say(words.title);
    return {
      title,
      section: 'contracts',
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <div class="govuk-button-group">
            <a
              href={
                Object.keys(draft).length > 0
                  ? '/console/register-contract/check'
                  : '/console/register-contract/begin'
              }
              class="govuk-button"
            >
              {reader.say(Object.keys(draft).length > 0 ? words.goOn : words.register)}
            </a>
            <a class="govuk-link" href="/console/upload">
              {reader.say(words.upload)}
            </a>
          </div>
          <DataTable
            caption={title}
            isCaptionHidden
            columns={columnsFor(reader)}
            rows={body.items}
            empty={reader.say(words.none)}
          />
          <Pages reader={reader} path="/console" query={query} next={body.page.next ?? undefined} />
        </>
      ),
    };
  },
});
