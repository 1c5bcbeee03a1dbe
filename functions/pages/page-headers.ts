/** A page that asks for parts of itself runs the scripts of this host and asks this host; nothing inline, nothing evaluated. */
const lively = ["script-src 'self'", "connect-src 'self'"];

/**
 * No script, no inline style, nothing from another host, no frame round it. A form may lead on to the issuer, because
 * signing out does and browsers judge redirects of forms, too.
 */
export const pageHeaders = (
  issuerOrigin: string,
  { scripts = false }: { scripts?: boolean } = {},
): Readonly<Record<string, string>> => ({
  'Cache-Control': 'no-store',
  'Content-Security-Policy': [
    "default-src 'none'",
    ...(scripts ? lively : []),
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    `form-action 'self' ${issuerOrigin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
});
