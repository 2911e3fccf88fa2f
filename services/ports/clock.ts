/** The one clock: the database's, plus the offset that only a test or demonstration instance may have. Epoch milliseconds. */
export interface Clock {
  nowMs(): Promise<number>;
}
