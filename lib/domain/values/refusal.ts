/**
 * Options of zod's `refine` for a value that is refused with a code of our own (`params.code` of a custom issue). The
 * message stays English and technical: the HTTP layer translates the code.
 */
export const refusal = (code: string, message: string, more: Record<string, unknown> = {}) => ({
  error: message,
  params: { code, ...more },
});
