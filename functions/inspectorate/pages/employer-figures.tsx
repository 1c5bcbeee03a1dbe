import type { Rank } from '../../../lib/domain/flags/rank.ts';
import { type Indicator, indicators } from '../../../lib/domain/values/indicator.ts';
import { indicatorNames } from '../../../lib/domain/values/indicator-names.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { Figure } from '../../pages/parts/marks.tsx';
import type { Reader } from '../../pages/reader.ts';

const words = {
  onContracts: {
    en: '{count, plural, =0 {no contract} one {# contract} other {# contracts}}',
    ar: '{count, plural, zero {لا عقود} one {عقد واحد} two {عقدان} few {# عقود} many {# عقدًا} other {# عقد}}',
  },
  complete: { en: 'How much is known', ar: 'مقدار المعلوم' },
  known: {
    en: '{share} of the questions about its contracts have a definite answer{missing, plural, =0 {} one {; # declaration that the law asks for is overdue} other {; # declarations that the law asks for are overdue}}.',
    ar: 'لـ{share} من الأسئلة عن عقوده جواب قاطع{missing, plural, =0 {} one {؛ وتأخر إقرار واحد يطلبه القانون} two {؛ وتأخر إقراران يطلبهما القانون} few {؛ وتأخرت # إقرارات يطلبها القانون} many {؛ وتأخر # إقرارًا يطلبه القانون} other {؛ وتأخر # إقرار يطلبه القانون}}.',
  },
} as const satisfies Record<string, Text>;

/** From 0 to 4: how many of the contracts have it, in quarters. Any at all is at least one. */
const heatOf = (found: number, contracts: number): number =>
  found === 0 || contracts === 0 ? 0 : Math.max(1, Math.ceil((found / contracts) * 4));

/** How full a bar is, drawn in lines rather than by a style, which the content policy does not let in. */
const Bar = ({ share, isWarm }: { share: number; isWarm: boolean }) => (
  <svg class="insaf-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="insaf-bar__room" x="0" y="0" width="100" height="8" />
    <rect
      class={`insaf-bar__part${isWarm ? ' insaf-bar__part--warm' : ''}`}
      x="0"
      y="0"
      width={share * 100}
      height="8"
    />
  </svg>
);

/** All eleven indicators in one strip, in the order of the ILO: on how many contracts each stands, and which are not there. */
export const IndicatorHeat = ({
  reader,
  rank: { byIndicator, contracts },
  hrefOf,
}: {
  reader: Reader;
  rank: Pick<Rank, 'byIndicator' | 'contracts'>;
  /** Where the contracts of an indicator stand first; on paper nothing leads anywhere. */
  hrefOf?: ((indicator: Indicator) => string) | undefined;
}) => (
  <ul class="insaf-heat">
    {indicators.map((indicator) => {
      const found = byIndicator[indicator] ?? 0;
      return (
        <li class={`insaf-heat__cell insaf-heat__cell--${heatOf(found, contracts)}`}>
          <strong>
            {found > 0 && hrefOf ? (
              <a class="govuk-link" href={hrefOf(indicator)}>
                {reader.say(indicatorNames[indicator])}
              </a>
            ) : (
              reader.say(indicatorNames[indicator])
            )}
          </strong>
          <span class="insaf-heat__count">{reader.say(words.onContracts, { count: found })}</span>
          <Bar share={contracts === 0 ? 0 : found / contracts} isWarm />
        </li>
      );
    })}
  </ul>
);

/** How much is known of its contracts, and what the law asks for that is overdue. */
export const Completeness = ({
  reader,
  rank: { completeness, missingByLaw },
}: {
  reader: Reader;
  rank: Rank;
}) => (
  <>
    <h3 class="govuk-heading-s">{reader.say(words.complete)}</h3>
    <p class="govuk-body">
      <Figure>{reader.percent(completeness / 1000)}</Figure>
      <Bar share={completeness / 1000} isWarm={false} />
      {reader.say(words.known, { share: reader.percent(completeness / 1000), missing: missingByLaw })}
    </p>
  </>
);
