/** The only fields a line may carry. No name, document, header, body or text about a person is among them. */
export interface LogFields {
  requestId?: string;
  operationId?: string;
  processor?: string;
  status?: number;
  problem?: string;
  count?: number;
  attempt?: number;
  milliseconds?: number;
  /** Class and place of a failure: the name of an error and the top of its stack, never its message. */
  error?: string;
}

export interface Log {
  info(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const allowed = new Set<string>([
  'requestId',
  'operationId',
  'processor',
  'status',
  'problem',
  'count',
  'attempt',
  'milliseconds',
  'error',
]);

/** One JSON object a line. Fields outside the list are dropped, whatever the types were made to say. */
export function createLog(write: (line: string) => void, now: () => string): Log {
  const line = (level: string, event: string, fields: LogFields): void => {
    const kept = Object.entries(fields).filter(([name, value]) => allowed.has(name) && value !== undefined);
    write(JSON.stringify({ at: now(), level, event, ...Object.fromEntries(kept) }));
  };
  return {
    info: (event, fields = {}) => line('info', event, fields),
    error: (event, fields = {}) => line('error', event, fields),
  };
}

/**
 * What a log may say of a failure: its class and where it was thrown, and the same of its cause. Messages stay out, because
 * they may repeat what somebody sent.
 */
export function placeOf(cause: unknown, depth = 0): string {
  if (!(cause instanceof Error)) return typeof cause;
  const frame =
    cause.stack
      ?.split('\n')
      .find((row) => row.trimStart().startsWith('at '))
      ?.trim() ?? '';
  const inner = cause.cause === undefined || depth > 2 ? '' : ` <- ${placeOf(cause.cause, depth + 1)}`;
  return `${cause.name} ${frame}${inner}`;
}
