/** What the list is narrowed to, as the address says it. */
export interface LedgerFilterValues {
  readonly campaign?: string | undefined;
  readonly unit?: string | undefined;
  readonly state?: string | undefined;
  readonly colour?: string | undefined;
  readonly kind?: string | undefined;
  readonly text?: string | undefined;
  readonly sort?: string | undefined;
  readonly columns?: string | undefined;
}

/** The parts of an address that ask for something. */
const paramsOf = (values: object): URLSearchParams =>
  new URLSearchParams(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));

/** The address of a page of the ledger (the list, its print view, its export) under this filter. */
export function addressOf(path: string, values: LedgerFilterValues & { readonly cursor?: string; readonly view?: string }): string {
  const query = paramsOf(values).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The whole ledger, also for whoever has a view that opens with it. */
export const WHOLE = addressOf('/ledger', { view: 'none' });

/** Its paper and its file have columns of their own. */
export const paperOf = (path: string, filter: LedgerFilterValues): string => addressOf(path, { ...filter, columns: undefined });

/** Whether something is left out; order and columns leave nothing out. */
export const isNarrowed = (filter: LedgerFilterValues): boolean => paramsOf({ ...filter, sort: undefined, columns: undefined }).size > 0;
