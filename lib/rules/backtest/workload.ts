import { type Level, levelRank, levels } from '../../domain/values/indicator.ts';

/** What is assumed of those who visit. Every figure that rests on it says so. */
export interface Assumptions {
  inspectors: number;
  /** What one inspector can do beside everything else. */
  visitsPerInspectorPerWeek: number;
  /** Employers from this level on are visited. */
  level: Level;
  /** Within so many weeks. */
  weeks: number;
}

export interface Workload {
  /** Employers to visit, each once. */
  employers: number;
  /** What each inspector would have to do a week to visit them all in time. */
  visitsPerInspectorPerWeek: number;
  /** How long it takes them at their own pace. */
  weeksToVisitAll: number;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** What a list of employers by level means for the people who visit them. */
export function workloadOf(employers: Readonly<Record<Level, number>>, assumed: Assumptions): Workload {
  const due = levels
    .filter((level) => levelRank(level) >= levelRank(assumed.level))
    .reduce((sum, level) => sum + employers[level], 0);
  const { inspectors, weeks, visitsPerInspectorPerWeek } = assumed;
  return {
    employers: due,
    visitsPerInspectorPerWeek: hundredths(due / (inspectors * weeks)),
    weeksToVisitAll: Math.ceil(due / (inspectors * visitsPerInspectorPerWeek)),
  };
}
