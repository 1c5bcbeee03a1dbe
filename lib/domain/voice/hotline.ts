import helplines from '../../reference/helplines.json' with { type: 'json' };

/** The number that workers call in Bahrain, around the clock. */
export const hotline: string = helplines.workers.number;
