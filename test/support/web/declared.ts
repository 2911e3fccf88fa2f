import { z } from 'zod';
import type { Endpoint } from '../../../api/http/endpoint';
import type { Page } from '../../../api/http/page';
import { routesOf, type Web as WebParts } from '../../../api/routes';
import type { AssignmentAction } from '../../../features/assignment/rules/transitions';

export type Route = Endpoint | Page;

/** The declarations alone: nothing behind them is asked. */
export const made = routesOf({ queries: {}, inbox: {}, publicUrl: 'http://duban.example' } as unknown as WebParts);
export const named = <T extends Route>(routes: readonly T[]): [string, T][] =>
  routes.map((route) => [`${route.method} ${route.path}`, route]);
export const isApi = ({ path }: Route): boolean => path.startsWith('/api/');
export const actionOf = ({ authorisation }: Route): AssignmentAction | undefined =>
  typeof authorisation !== 'string' && 'action' in authorisation ? (authorisation.action as AssignmentAction) : undefined;
export const shapeOf = (schema: z.ZodType | undefined): string[] => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []);
