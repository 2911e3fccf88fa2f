import { z } from 'zod';

/** Where to go after signing in: a page of ours, never another site. */
export const next = z
  .string()
  .regex(/^\/(?![/\\])[^\s\\]{0,500}$/)
  .optional()
  .catch(undefined);
