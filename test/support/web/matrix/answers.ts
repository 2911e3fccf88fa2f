import { strFromU8, unzipSync } from 'fflate';
import { leadsTo } from '../web';

/** How a route met whoever asked. */
export type Met = 'signedOut' | 'forbidden' | 'absent' | 'broken' | 'letIn';

/** A page sends whoever is signed out to the entry page; a form that was taken may lead anywhere. */
export function metBy(answer: Response, { method }: { readonly method: string }): Met {
  const isSentToSignIn = method === 'get' && answer.status === 303 && leadsTo(answer)?.startsWith('/sign-in') === true;
  if (answer.status === 401 || isSentToSignIn) return 'signedOut';
  if (answer.status === 403) return 'forbidden';
  if (answer.status === 404) return 'absent';
  return answer.status >= 500 ? 'broken' : 'letIn';
}

/** All text of an answer, also of what stands in a packed file such as a spreadsheet. */
export async function textOf(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isPacked
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : new TextDecoder().decode(bytes);
}

/** Works through a list, so many at a time. */
export async function inParallel<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const hand = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}
