import type { FC } from 'hono/jsx';
import { encode } from 'uqr';

/** Room around the code, in modules (ISO/IEC 18004 asks for four). */
const quiet = 4;

/** An address as a QR code, drawn as one path: whoever holds the paper opens the record, and signs in to see it. */
export const QrCode: FC<{ text: string; label: string }> = ({ text, label }) => {
  const { data, size } = encode(text, { border: 0, ecc: 'M' });
  const path = data.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')),
  );
  const side = size + quiet * 2;
  return (
    <svg
      class="insaf-qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path.join('')} fill="#000000" />
    </svg>
  );
};
