import type { Endpoint } from './endpoint';
import type { Page } from './page';

/** What a feature shows and takes: its endpoints in the order of the API's description, and its pages with their forms. */
export interface Routes {
  readonly endpoints: readonly Endpoint[];
  readonly pages: readonly Page[];
}
