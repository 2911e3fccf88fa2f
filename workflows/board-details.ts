import type { BoardRow } from '../features/supervision/rules/board-row';

/** What the Temporal UI shows of a running task: its title, how many units stand in which state, the nearest deadline and the highest rungs on it. */
export function boardDetails(title: string, board: readonly BoardRow[]): string {
  const states = new Map<string, number>();
  for (const { state } of board) states.set(state, (states.get(state) ?? 0) + 1);
  const counts = [...states].map(([state, count]) => `${state} ${count}`).join(' · ');
  const next = board.flatMap(({ nextDeadline }) => nextDeadline ?? []).reduce((a, b) => (b < a || a === '' ? b : a), '');
  const rungs = new Set(board.filter((row) => row.nextDeadline === next).flatMap(({ rung }) => rung ?? []));
  return [`**${title}**`, counts, next && `next ${next}${rungs.size > 0 ? ` (${[...rungs].join(', ')})` : ''}`]
    .filter(Boolean)
    .join('\n\n');
}
