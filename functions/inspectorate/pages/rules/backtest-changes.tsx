import type { Text } from '../../../../lib/problems/text.ts';
import { SelectField, TextField } from '../../../pages/parts/fields.tsx';
import { freshForm, Send } from '../../../pages/parts/form.tsx';
import { Pages, pageAsked } from '../../../pages/parts/pages.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { ContractChanges } from './contract-changes.tsx';

const words = {
  title: { en: 'Who would be judged otherwise', ar: 'من سيُحكم عليه بشكل مختلف' },
  back: { en: 'Backtest', ar: 'الاختبار' },
  filters: { en: 'Narrow the list', ar: 'تضييق القائمة' },
  rule: { en: 'Rule', ar: 'القاعدة' },
  change: { en: 'Direction', ar: 'الاتجاه' },
  flagged: { en: 'Newly flagged', ar: 'يُرفع عليها مؤشر' },
  cleared: { en: 'Newly cleared', ar: 'يسقط عنها مؤشر' },
  both: { en: 'Both', ar: 'كلاهما' },
  show: { en: 'Show', ar: 'عرض' },
} as const satisfies Record<string, Text>;

const Filters = ({ reader, query }: { reader: Reader; query: URLSearchParams }) => {
  const form = freshForm(reader, Object.fromEntries(query));
  return (
    <form method="get" class="insaf-filters" aria-label={reader.say(words.filters)}>
      <div class="insaf-filters__fields">
        <TextField form={form} name="ruleId" isCode width={20} label={reader.say(words.rule)} />
        <SelectField
          form={form}
          name="change"
          label={reader.say(words.change)}
          choices={(['flagged', 'cleared'] as const).map((value) => ({
            value,
            label: reader.say(words[value]),
          }))}
          none={reader.say(words.both)}
        />
        <Send isSecondary>{reader.say(words.show)}</Send>
      </div>
    </form>
  );
};

/** Contract by contract, with the rules that would flag or clear it. */
export const backtestChangesPage = definePage({
  pageId: 'backtestChanges',
  path: '/console/rules/:version/backtests/:backtestId/changes',
  asks: ['listBacktestChanges'],
  async show({ ask, language, query, params: { version = '', backtestId = '' } }) {
    const reader = readerOf(language);
    const { body } = await ask('listBacktestChanges', {
      params: { version, backtestId },
      query: pageAsked(query, ['ruleId', 'change']),
      purpose: 'rule-work',
    });
    const title = reader.say(words.title);
    const backtest = `/console/rules/${version}/backtests/${backtestId}`;
    return {
      title,
      section: 'rules',
      back: { href: backtest, label: reader.say(words.back) },
      recorded: true,
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <Filters reader={reader} query={query} />
          <ContractChanges reader={reader} caption={title} changes={body.items} />
          <Pages
            reader={reader}
            path={`${backtest}/changes`}
            query={query}
            next={body.page.next ?? undefined}
          />
        </>
      ),
    };
  },
});
