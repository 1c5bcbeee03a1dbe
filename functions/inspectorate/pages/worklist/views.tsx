import type { Text } from '../../../../lib/problems/text.ts';
import type { Form } from '../../../pages/form.ts';
import { TextField } from '../../../pages/parts/fields.tsx';
import { freshForm, PostForm, Send } from '../../../pages/parts/form.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { type KeptView, type KeptViews, mostViews } from '../../../pages/session/kept-views.ts';

const words = {
  views: { en: 'Saved views', ar: 'العروض المحفوظة' },
  keep: { en: 'Save this view', ar: 'احفظ هذا العرض' },
  name: { en: 'What to call it', ar: 'ما اسمه؟' },
  save: { en: 'Save', ar: 'حفظ' },
  forget: { en: 'Forget “{name}”', ar: 'انسَ «{name}»' },
  manage: { en: 'Forget a view', ar: 'حذف عرض محفوظ' },
} as const satisfies Record<string, Text>;

/** The views of whoever looks; another's on the same browser are not theirs. */
export const viewsOf = (kept: KeptViews | undefined, owner: string): readonly KeptView[] =>
  kept?.owner === owner ? kept.views : [];

/** The views after a form said what to save or to forget; a name or filters that stand already are replaced. */
export function changedViews(views: readonly KeptView[], form: Form): KeptView[] {
  const forgotten = form.value('forget');
  if (forgotten !== '') return views.filter(({ name }) => name !== forgotten);
  const [name, query] = [form.value('name').slice(0, 40), form.value('filters').slice(0, 300)];
  if (name === '' || query === '') return [...views];
  return [...views.filter((view) => view.name !== name && view.query !== query), { name, query }].slice(
    -mostViews,
  );
}

const Keep = ({ reader, filters, suggested }: { reader: Reader; filters: string; suggested: string }) => (
  <details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{reader.say(words.keep)}</span>
    </summary>
    <div class="govuk-details__text">
      <PostForm>
        <input type="hidden" name="filters" value={filters} />
        <TextField
          form={freshForm(reader, { name: suggested.slice(0, 40) })}
          name="name"
          label={reader.say(words.name)}
          width={20}
        />
        <Send isSecondary>{reader.say(words.save)}</Send>
      </PostForm>
    </div>
  </details>
);

const Forget = ({ reader, views }: { reader: Reader; views: readonly KeptView[] }) => (
  <details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{reader.say(words.manage)}</span>
    </summary>
    <div class="govuk-details__text">
      <PostForm>
        <div class="insaf-actions">
          {views.map(({ name }) => (
            <Send isSecondary name="forget" value={name}>
              {reader.say(words.forget, { name })}
            </Send>
          ))}
        </div>
      </PostForm>
    </div>
  </details>
);

interface ViewsProps {
  reader: Reader;
  views: readonly KeptView[];
  /** The filters of this page as they stand in its address, and in words. */
  filters: string;
  inWords: string | undefined;
}

/** The views that this browser keeps, as links; and how to save the one that is on the screen, or to forget one. */
export const Views = ({ reader, views, filters, inWords }: ViewsProps) => {
  const isKept = views.some(({ query }) => query === filters);
  if (views.length === 0 && filters === '') return null;
  return (
    <div class="insaf-views insaf-no-print">
      {views.length > 0 && (
        <nav aria-label={reader.say(words.views)}>
          <ul class="insaf-views__list">
            {views.map(({ name, query }) => (
              <li>
                <a
                  class="govuk-link"
                  href={`/console?${query}`}
                  aria-current={query === filters ? 'page' : undefined}
                >
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {filters !== '' && !isKept && <Keep reader={reader} filters={filters} suggested={inWords ?? ''} />}
      {views.length > 0 && <Forget reader={reader} views={views} />}
    </div>
  );
};
