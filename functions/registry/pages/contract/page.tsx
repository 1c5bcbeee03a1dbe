import type { Contract } from '../../../../lib/domain/contracts/contract.ts';
import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import { Summary } from '../../../pages/parts/summary.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { documentNames } from '../../../pages/words/documents.ts';
import { Remarks } from '../annotate/remarks.tsx';
import { definePage } from '../define-page.ts';
import { ContractActions } from './actions.tsx';
import { OwnNotices } from './own-notices.tsx';
import { TermsTable } from './terms-table.tsx';
import { endReasonNames, contractWords as words } from './words.ts';

const stateOf = ({ ended }: Contract, reader: Reader): string =>
  ended
    ? reader.say(words.ended, {
        day: reader.day(ended.endedOn),
        reason: reader.say(endReasonNames[ended.reason]),
      })
    : reader.say(words.active);

const Facts = ({ reader, contract }: { reader: Reader; contract: Contract }) => {
  const { id, externalId, startsOn, registeredAt, worker } = contract;
  const { type, lastThree } = worker.document;
  return (
    <Summary
      rows={[
        [reader.say(words.state), stateOf(contract, reader)],
        [reader.say(words.number), <Code>{id}</Code>],
        [reader.say(words.own), externalId && <Code>{externalId}</Code>],
        [reader.say(words.starts), startsOn && <Figure>{reader.day(startsOn)}</Figure>],
        [reader.say(words.registered), <Figure>{reader.moment(registeredAt)}</Figure>],
        [
          reader.say(words.document),
          <>
            {reader.say(documentNames[type])} <Code>…{lastThree}</Code>
          </>,
        ],
      ]}
    />
  );
};

/** Right after it was registered: what is left to do. */
const Registered = ({ reader, contractId }: { reader: Reader; contractId: string }) => (
  <section class="govuk-notification-banner govuk-notification-banner--success" aria-labelledby="registered">
    <div class="govuk-notification-banner__content">
      <h2 class="govuk-notification-banner__heading" id="registered">
        {reader.say(words.registeredNow)}
      </h2>
      <p class="govuk-body">
        <a class="govuk-notification-banner__link" href={`/console/contracts/${contractId}/worker-link`}>
          {reader.say(words.handOver)}
        </a>
      </p>
    </div>
  </section>
);

/** One contract as its own party sees it: its terms, and what the rules say of its own declaration. */
export const contractPage = definePage({
  pageId: 'contract',
  path: '/console/contracts/:contractId',
  asks: ['getMe', 'getContract', 'getNotices', 'listAnnotations'],
  async show({ ask, language, params, query, today }) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const [me, { body: contract }, { body: compliance }, { body: remarks }] = await Promise.all([
      ask('getMe'),
      ask('getContract', { params: { contractId } }),
      ask('getNotices', { params: { contractId } }),
      ask('listAnnotations', { params: { contractId } }),
    ]);
    const organisationId = me.body.organisation?.id ?? '';
    const title = reader.say(words.title, { worker: nameFor(contract.worker.name, reader) });
    return {
      title,
      section: 'contracts',
      back: { href: '/console', label: reader.say(words.back) },
      main: (
        <>
          {query.has('registered') && <Registered reader={reader} contractId={contractId} />}
          <h1 class="govuk-heading-xl">{title}</h1>
          <Facts reader={reader} contract={contract} />
          <ContractActions reader={reader} contract={contract} onlooker={{ organisationId, today }} />
          <OwnNotices reader={reader} notices={compliance.notices} />
          <TermsTable reader={reader} contract={contract} />
          <Remarks reader={reader} annotations={remarks.items} organisationId={organisationId} />
        </>
      ),
    };
  },
});
