import type { Endpoint } from '../../../../api/http/endpoint';
import type { Page } from '../../../../api/http/page';
import { routesOf, type Web as WebParts } from '../../../../api/routes';
import type { Visitor } from '../web';
import { type Subjects, type SubjectUnit, subjectKindOf } from './subjects';

export type Route = Endpoint | Page;

/** The declarations alone: nothing behind them is asked. */
const made = routesOf({ queries: {}, inbox: {}, publicUrl: 'http://duban.example' } as unknown as WebParts);
export const routes: readonly Route[] = [...made.endpoints, ...made.pages];

export const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
export const named = (of: readonly Route[]): [string, Route][] => of.map((route) => [nameOf(route), route]);
export const queryOf = ({ query }: Route): string[] => (query && 'shape' in query ? Object.keys(query.shape) : []);

/** The action that a route asks for, whatever unit it is about. */
export const generalOf = ({ authorisation }: Route): string | undefined =>
  typeof authorisation !== 'string' && 'general' in authorisation ? authorisation.general : undefined;
/** The action that its use case asks for in the business of one unit. */
export const actionOf = ({ authorisation }: Route): string | undefined =>
  typeof authorisation !== 'string' && 'action' in authorisation ? authorisation.action : undefined;
export const isAboutBusiness = (route: Route): boolean =>
  route.path.includes('{id}') && route.authorisation !== 'public' && generalOf(route) === undefined;

/** Ids that nobody has. */
export const nobodys = (at: number): string => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`;

/** The address of a route about this unit's business; about something that nobody has where none is named. */
export const addressOf = ({ path }: Route, subjects: Subjects, unit?: SubjectUnit): string =>
  path.replace('{id}', (unit && subjects[unit][subjectKindOf(path) ?? '']) ?? nobodys(0)).replace(/\{\w+\}/g, 'made-up');

/** Answers are read at once, and in their thousands: nobody looks at how they were packed. */
export const UNPACKED = { 'accept-encoding': 'identity' };

export function ask(visitor: Visitor, route: Route, address: string): Promise<Response> {
  if (route.method === 'get') return visitor.get(address, UNPACKED);
  if (route.method === 'delete') return visitor.send('DELETE', address, { headers: UNPACKED });
  return route.path.startsWith('/api/') ? visitor.post(address, {}, UNPACKED) : visitor.submit(address, {}, UNPACKED);
}
