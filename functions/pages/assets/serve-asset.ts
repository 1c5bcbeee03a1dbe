import { ProblemError } from '../../../lib/problems/problem-error.ts';
import { etagOf, isKept } from '../../http/etag.ts';
import { assetFiles } from './asset-files.ts';

/** Where the files of {@link assetFiles} are read: beside the code in the cloud, in their packages on one machine. */
export type AssetSource = (name: string) => Promise<Uint8Array>;

/** One of the files that pages load. Its ETag is of its bytes, so a new version is seen within minutes. */
export function assetServer(source: AssetSource) {
  const kept = new Map<string, { bytes: Uint8Array<ArrayBuffer>; etag: string }>();
  const load = async (name: string) => {
    const bytes = new Uint8Array(await source(name));
    const loaded = { bytes, etag: etagOf(Buffer.from(bytes).toString('latin1')) };
    kept.set(name, loaded);
    return loaded;
  };
  return async (name: string, ifNoneMatch: string | undefined): Promise<Response> => {
    const file = Object.hasOwn(assetFiles, name) ? assetFiles[name] : undefined;
    if (!file) throw new ProblemError('not-found');
    const { bytes, etag } = kept.get(name) ?? (await load(name));
    const headers = { 'Cache-Control': 'public, max-age=300', ETag: etag, 'Content-Type': file.type };
    if (isKept(ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
    return new Response(bytes, { headers });
  };
}
