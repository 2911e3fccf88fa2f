/** What is known of a request that carries an Idempotency-Key. `taken`: this caller may carry it out, and must keep or release it afterwards. */
export type IdempotencyClaim =
  | { readonly state: 'taken' }
  | { readonly state: 'inFlight' }
  | { readonly state: 'otherBody' }
  | { readonly state: 'answered'; readonly status: number; readonly response: unknown };

/** One request of one account: the endpoint by its template, and the hash of everything that it asks for. */
export interface IdempotentRequest {
  readonly accountId: string;
  readonly endpoint: string;
  readonly key: string;
  readonly bodyHash: Uint8Array;
}

/** Remembers the answers of requests, so that one sent twice is carried out once. */
export interface IdempotencyStore {
  claim(request: IdempotentRequest): Promise<IdempotencyClaim>;
  /** Keeps the answer of a request that changed something. */
  keep(request: IdempotentRequest, status: number, response: unknown): Promise<void>;
  /** Forgets a request that changed nothing, so that it can be tried again. */
  release(request: IdempotentRequest): Promise<void>;
  /** Forgets answers older than a day. */
  purge(): Promise<void>;
}
