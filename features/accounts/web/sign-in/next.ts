import { z } from 'zod';

/** Where to go after signing in: a page of ours, never another site. */
export const next = z
  .string()
  .regex(/^\/(?![/\\])[^\s\\]{0,500}$/)
  .optional()
  .catch(undefined);

/** The same as the query of an address; empty where it leads to the first page anyway. */
export const nextQueryOf = (to: string | undefined): string => (to === undefined || to === '/' ? '' : `?next=${encodeURIComponent(to)}`);
