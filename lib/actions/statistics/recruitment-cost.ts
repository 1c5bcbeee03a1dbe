import { authorise } from '../../domain/access/permissions.ts';
import {
  type AskRecruitmentCost,
  fewestWorkers,
  mayPublish,
  type Published,
  published,
  quartersBetween,
  type RecruitmentCosts,
} from '../../domain/fees/cost-statistics.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { type Cell, findPublished, observationsOf, putPublished } from '../../store/cost-statistics.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';

/**
 * What recruitment costs the workers of a corridor, quarter by quarter. A figure is made of ten workers at least and then kept: it
 * is made anew only when ten of its observations are new or other ones, so two answers never differ by fewer people.
 * @throws ProblemError `conflict` when two analysts ask for a figure that is being made
 */
export async function getRecruitmentCosts(
  context: InspectorateContext,
  { origin, destination, from, to }: AskRecruitmentCost,
): Promise<RecruitmentCosts> {
  authorise(context, 'statistics.read');
  const cells: RecruitmentCosts['cells'] = [];
  for (const quarter of quartersBetween(from, to)) {
    const figure = await figureOf(context, [origin, destination, quarter]);
    const { version: _, ...told } = figure ?? { version: 0 };
    cells.push({ quarter, ...told });
  }
  return { cells, fewest: fewestWorkers };
}

async function figureOf(context: InspectorateContext, cell: Cell): Promise<Published | undefined> {
  const table = context.store.reader('protected');
  const [before, observations] = await Promise.all([findPublished(table, cell), observationsOf(table, cell)]);
  if (!mayPublish(observations, before)) return before;
  const figure = published(observations, context.now, (before?.version ?? 0) + 1);
  try {
    await commit(context, {
      writes: [putPublished(cell, figure)],
      happened: {
        kind: 'statistics.published',
        subjects: [`cost-${cell.join('-')}`],
        count: figure.observations,
      },
      class: 'protected',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
  return figure;
}
