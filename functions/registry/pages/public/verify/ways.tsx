import type { FC } from 'hono/jsx';
import type { Corridor } from '../../../../../lib/domain/certificates/certificate.ts';

/** From where to where, a line each way. The arrow follows the direction of the text. */
export const Ways: FC<{
  reader: { country(code: string): string; dir: 'ltr' | 'rtl' };
  corridors: readonly Corridor[];
}> = ({ reader, corridors }) => (
  <ul class="plain">
    {corridors.map(({ origin, destination }) => (
      <li>
        <bdi>{reader.country(origin)}</bdi> <span aria-hidden="true">{reader.dir === 'rtl' ? '←' : '→'}</span>{' '}
        <bdi>{reader.country(destination)}</bdi>
      </li>
    ))}
  </ul>
);
