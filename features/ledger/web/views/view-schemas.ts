import { z } from 'zod';
import { HttpProblem, notFound } from '../../../../api/http/problem';
import { id, requiredText } from '../../../../api/http/schemas';
import type { Caller } from '../../../../api/http/caller';
import type { SavedView, ViewFilter, ViewOutcome } from '../../use-cases/views/saved-views';
import { VIEW_NAME, viewRefusalWords } from '../../words/view-words';
import { shownLedger } from '../ledger-schemas';

export const MOST_NAME = 30;

export const viewName = requiredText(VIEW_NAME, MOST_NAME);

/** A view as its owner gives it. */
export const newView = z.object({
  name: viewName,
  filter: shownLedger.strict(),
  isDefault: z.boolean('isDefault 应为 true 或 false').default(false).meta({ description: '打开台账时先显示它；每人一个' }),
  isShared: z.boolean('isShared 应为 true 或 false').default(false).meta({ description: '与其他督办全县的人共用' }),
});

export const viewChanges = z.object({
  viewId: id,
  name: viewName.optional(),
  isDefault: z.boolean('isDefault 应为 true 或 false').optional(),
  isShared: z.boolean('isShared 应为 true 或 false').optional(),
});

/** The parts of a filter that ask for something. */
export const askedOf = (filter: object): ViewFilter =>
  Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

/** Whose views a request is about. */
export const keeperOf = ({ actor, isOffice }: Caller) => ({ actor, maySupervise: isOffice });

/** The view that was kept, changed or removed; throws why not. */
export function keptView(outcome: ViewOutcome): Omit<SavedView, 'isOwn'> {
  if (outcome.kind === 'done') return outcome.view;
  const { refusal } = outcome;
  if (refusal === 'notFound') throw notFound();
  const title = viewRefusalWords[refusal];
  throw new HttpProblem(refusal === 'viewNotShareable' ? 403 : 409, refusal, title, { errors: [{ path: 'body.name', message: title }] });
}
