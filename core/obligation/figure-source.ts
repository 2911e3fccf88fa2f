/** Where the figure of a report was taken from (数据来源): what had been collected by the end of a day, and the entries that said so. */
export interface FigureSource {
  readonly metric: string;
  /** `YYYY-MM-DD`. */
  readonly throughDay: string;
  readonly paid: number;
  readonly quota: number;
  /** None for the county's total, which is made of every unit's. */
  readonly entryIds: readonly string[];
}
