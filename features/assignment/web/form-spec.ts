import type { ActionFormSpec } from '../../../api/ui/forms/action-form';
import { actions } from '../actions';
import type { AssignmentAction } from '../rules/transitions';
import type { ActionDefinition } from './define-action';
import type { ActionAbout, Tried } from './fields';

/** A form as a page shows it, and whether something waits for it. */
export interface ActionForm extends Omit<ActionFormSpec, 'id'> {
  readonly isOpen: boolean;
  readonly isAwaited: boolean;
}

/** The form of an action on the thing with this id, filled in as it was left where it was not taken. */
export function formSpec(name: AssignmentAction, id: string, about: ActionAbout, tried: Tried): ActionForm {
  const it: ActionDefinition = actions[name];
  const worded = <T>(words: T | ((about: ActionAbout) => T)): T => (words instanceof Function ? words(about) : words);
  return {
    path: it.path.replace('{id}', id),
    title: worded(it.title),
    hint: worded(it.hint),
    fields: Object.entries(it.fields).flatMap(([field, { ask }]) => ask?.(field, tried, about) ?? []),
    buttons: it.buttons.map((button) => ({ ...button, label: worded(button.label) })),
    isOpen: it.isOpen ?? false,
    isAwaited: it.isAwaited ?? false,
  };
}

/** What the page says after an action was taken; nothing where there is no such action. */
export const doneText = (name: string | undefined): string | undefined =>
  name !== undefined && Object.hasOwn(actions, name) ? actions[name as AssignmentAction].done : undefined;
