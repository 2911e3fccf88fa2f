/** A worker of one engine, as its process needs it. `offsetMs`: what the clock of the steps adds to the workflow's own time; without it they go by the database's. */
export interface WorkerSettings {
  readonly taskQueue: string;
  readonly databaseUrl: string;
  /** The file of the bundled workflows. */
  readonly bundle: string;
  readonly cachedWorkflows: number;
  readonly offsetMs?: number;
}

/** What a test asks of the process of its workers; each is answered when it is done. */
export type WorkerRequest =
  | { readonly kind: 'start'; readonly settings: WorkerSettings }
  | { readonly kind: 'stop'; readonly taskQueue: string }
  | { readonly kind: 'setOffset'; readonly taskQueue: string; readonly offsetMs: number }
  /** Ends the process as a fault would, with these words on stderr; never answered. */
  | { readonly kind: 'die'; readonly words: string; readonly code: number };

export interface NumberedRequest {
  readonly number: number;
  readonly request: WorkerRequest;
}

/** The answer to the request of that number; `error` where it failed. */
export interface WorkerAnswer {
  readonly number: number;
  readonly error?: string;
}
