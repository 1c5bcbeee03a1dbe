import type * as z from 'zod';
import type { Contract } from '../../../lib/domain/contracts/contract.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { Figure, Name } from '../../pages/parts/marks.tsx';
import { nameFor } from '../../pages/parts/organisation-name.ts';
import { pageAsked } from '../../pages/parts/pages.tsx';
import type { Column } from '../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { definePage } from './define-page.ts';
import { listPage } from './list-page.tsx';
import { NotVerified } from './organisation/not-verified.tsx';
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

/** A draft is gone on with from where all of its answers stand. */
const Actions = ({ reader, hasDraft }: { reader: Reader; hasDraft: boolean }) => (
  <div class="govuk-button-group">
    <a href={`/console/register-contract/${hasDraft ? 'check' : 'begin'}`} class="govuk-button">
      {reader.say(hasDraft ? words.goOn : words.register)}
    </a>
    <a class="govuk-link" href="/console/upload">
      {reader.say(words.upload)}
    </a>
  </div>
);

/** The contracts to which the reader's organisation is a party; whoever has none begins with registering one. */
export const contractsPage = definePage({
  pageId: 'contracts',
  path: '/console',
  asks: ['getMe', 'listContracts'],
  async show({ ask, language, query, draft }) {
    const reader = readerOf(language);
    const { organisation } = (await ask('getMe')).body;
    if (!organisation) return welcome(reader);
    const { body: list } = await ask('listContracts', { query: pageAsked(query) });
    return listPage({
      ...{ reader, query, list, section: 'contracts', path: '/console' },
      title: reader.say(words.title),
      actions: (
        <>
          {organisation.verification.status === 'refused' && <NotVerified reader={reader} />}
          <Actions reader={reader} hasDraft={Object.keys(draft).length > 0} />
        </>
      ),
      columns: columnsFor(reader),
      empty: reader.say(words.none),
    });
  },
});
