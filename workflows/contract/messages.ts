import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { BoardRow } from '../../features/supervision/rules/board-row';

/**
 * Look again: the facts have changed. A signal without content, because a message carries no authority (decisions are rows) and because the sender waits for
 * nothing; losing one costs time, never truth.
 */
export const factsChangedSignal = defineSignal('factsChanged');

/** The board of a task as its last advance left it, for operators; pages read the database. */
export const boardQuery = defineQuery<BoardRow[]>('board');
