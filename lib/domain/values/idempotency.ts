/**
 * What an action writes beside its change, in the same transaction and the table of its class. Hashes are SHA-256 in
 * base64url: the caller's key itself is never stored.
 */
export interface IdempotencyClaim {
  /** Of principal, method, path and key. */
  keyHash: string;
  /** Of the canonical body. */
  requestHash: string;
  language: 'en' | 'ar';
}

/** The claim with what it led to: enough to render exactly the same answer again, kept for seven days. */
export interface IdempotencyRecord extends IdempotencyClaim {
  status: number;
  entityId: string;
  entityVersion: number;
  ruleSetVersion?: string;
}
