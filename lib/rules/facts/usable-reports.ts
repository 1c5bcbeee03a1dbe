import type { Report } from '../../domain/reports/report.ts';
import { isWithdrawn } from '../../domain/reports/report-steps.ts';

/** What a report whose use was refused says, or one that was withdrawn, is kept and weighs nothing: not even that it was made. */
export const mayBeUsed = ({ consent, steps }: Pick<Report, 'consent' | 'steps'>): boolean =>
  consent?.assessment !== 'refused' && !isWithdrawn(steps);

/** One that tells of another employer alone is no complaint about this one. */
export const isOfThisEmployer = ({ allegations, fees }: Pick<Report, 'allegations' | 'fees'>): boolean =>
  allegations.some(({ relation }) => relation !== 'elsewhere') || (fees ?? []).length > 0;
