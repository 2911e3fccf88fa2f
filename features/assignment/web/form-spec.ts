import type { ActionFormSpec } from '../../../api/ui/forms/action-form';
import type { FieldSpec } from '../../../api/ui/forms/field';
import { actions } from '../actions';
import { EVIDENCE_ACCEPT, EVIDENCE_CAMERA, EVIDENCE_HINT } from '../words/evidence-words';
import type { AssignmentAction } from '../rules/transitions';
import type { ActionDefinition } from './define-action';
import { draftPath } from './draft/draft-form';
import type { ActionAbout, Tried } from './fields';

/** A form as a page shows it; `call`: what the reader is asked to do; whether something waits for it. */
export interface ActionForm extends Omit<ActionFormSpec, 'id'> {
  readonly call: string;
  readonly isOpen: boolean;
  readonly isAwaited: boolean;
}

const filesField = ({ files }: ActionDefinition, tried: Tried): readonly FieldSpec[] =>
  files === undefined
    ? []
    : [
        {
          type: 'file',
          name: 'files',
          label: files,
          hint: EVIDENCE_HINT,
          accept: EVIDENCE_ACCEPT,
          isMultiple: true,
          camera: EVIDENCE_CAMERA,
          error: tried.error('files'),
        },
      ];

/** The form of an action on the thing with this id, filled in as it was left where it was not taken. */
function formSpec(name: AssignmentAction, id: string, about: ActionAbout, tried: Tried): ActionForm {
  const it: ActionDefinition = actions[name];
  const worded = <T>(words: T | ((about: ActionAbout) => T)): T => (words instanceof Function ? words(about) : words);
  const title = worded(it.title);
  return {
    path: it.path.replace('{id}', id),
    title,
    call: it.call ?? title,
    hint: worded(it.hint),
    fields: [...Object.entries(it.fields).flatMap(([field, { ask }]) => ask?.(field, tried, about) ?? []), ...filesField(it, tried)],
    buttons: it.buttons.map((button) => ({ ...button, label: worded(button.label) })),
    ...(it.keepsDraft && { draft: { path: draftPath(it.path).replace('{id}', id) } }),
    isOpen: it.isOpen ?? false,
    isAwaited: it.isAwaited ?? false,
  };
}

/** What the page says after an action was taken; nothing where there is no such action. */
const doneText = (name: string | undefined): string | undefined =>
  name === 'draftSaved'
    ? '草稿已保存，提交以前只有您自己看得到。'
    : name === 'draftDiscarded'
      ? '草稿已丢弃。'
      : name !== undefined && Object.hasOwn(actions, name)
        ? actions[name as AssignmentAction].done
        : undefined;

/** What other features' pages ask of the table of actions. */
export const actionForms = { formSpec, doneText } as const;
