import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  payload: AdapterPayload;
  expiresAt: number;
}

/**
 * Sessions, codes and grants of one issuer, in memory: a restart of the local run signs everyone out of the issuer, and
 * the access tokens already given stay valid. Each issuer has a memory of its own, so a code of one pool is unknown to
 * the other.
 */
export const createIssuerMemory = (): ((model: string) => Adapter) => {
  const models = new Map<string, Map<string, Kept>>();
  return (model) => {
    const kept = new Map<string, Kept>();
    models.set(model, kept);
    return adapterOver(kept, models);
  };
};

const adapterOver = (kept: Map<string, Kept>, models: Map<string, Map<string, Kept>>): Adapter => {
  const findWhere = async (matches: (payload: AdapterPayload) => boolean) =>
    alive(kept).find(({ payload }) => matches(payload))?.payload;
  return {
    async upsert(id, payload, expiresIn) {
      alive(kept);
      kept.set(id, {
        payload,
        expiresAt: expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1_000,
      });
    },
    find: async (id) => {
      alive(kept);
      return kept.get(id)?.payload;
    },
    findByUid: (uid) => findWhere((payload) => payload.uid === uid),
    findByUserCode: (userCode) => findWhere((payload) => payload.userCode === userCode),
    async consume(id) {
      const found = kept.get(id);
      if (found) found.payload.consumed = Math.floor(Date.now() / 1_000);
    },
    async destroy(id) {
      kept.delete(id);
    },
    async revokeByGrantId(grantId) {
      for (const model of models.values()) {
        for (const [id, { payload }] of model) if (payload.grantId === grantId) model.delete(id);
      }
    },
  };
};

/** Forgets what has expired and gives the rest. A demo holds a handful of entries, so a scan is cheap. */
const alive = (kept: Map<string, Kept>): Kept[] => {
  const now = Date.now();
  for (const [id, { expiresAt }] of kept) if (expiresAt <= now) kept.delete(id);
  return [...kept.values()];
};
