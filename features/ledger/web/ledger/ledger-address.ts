/** What the list is narrowed to, as the address says it. */
export interface LedgerFilterValues {
  readonly campaign?: string | undefined;
  readonly unit?: string | undefined;
  readonly state?: string | undefined;
  readonly colour?: string | undefined;
  readonly kind?: string | undefined;
  readonly text?: string | undefined;
  readonly sort?: string | undefined;
}

/** The parts of an address that ask for something. */
const paramsOf = (values: object): URLSearchParams =>
  new URLSearchParams(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));

/** The address of a page of the ledger (the list, its print view, its export) under this filter. */
export function addressOf(path: string, values: LedgerFilterValues & { readonly cursor?: string }): string {
  const query = paramsOf(values).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Whether something is left out; the order leaves nothing out. */
export const isNarrowed = (filter: LedgerFilterValues): boolean => paramsOf({ ...filter, sort: undefined }).size > 0;
