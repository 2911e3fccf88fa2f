import type { ActionFormSpec } from '../../../../api/ui/forms/action-form';
import type { AssignmentView, ObligationView, TaskPage } from '../../use-cases/task-page';
import { FORM_SPECS, type FormSpec, type Tried } from './form-specs';

/** An action that the reader may take now, and the id of what it is done to. */
export interface PermittedAction {
  readonly action: keyof typeof FORM_SPECS;
  readonly id: string;
}

/** A form that was not taken: its action and what it was about, what stood in it, and what is wrong with it (`body.reason`). */
export interface Entered {
  readonly form: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** A form of the page, and whether what it is about waits for it. */
export interface TaskForm extends ActionFormSpec, FormSpec {
  readonly isAwaited: boolean;
}

/** The forms by the id of the assignment or the obligation beside which they stand. */
export type TaskForms = ReadonlyMap<string, readonly TaskForm[]>;

/** What an assignment or an obligation lies waiting for; the others are there for when they are needed. */
const AWAITED: ReadonlySet<string> = new Set([
  'signFor',
  'submitReport',
  'acceptReport',
  'decideExtension',
] satisfies PermittedAction['action'][]);

interface Place {
  readonly assignment: AssignmentView;
  readonly obligation?: ObligationView | undefined;
}

/** Where the page shows the thing with this id: an assignment, or an obligation, a report on it or a request for more time. */
function placeOf({ assignments, obligations }: TaskPage, id: string): Place | undefined {
  const obligation = obligations.find((it) => [it, ...it.reports, ...it.extensionRequests].some((part) => part.id === id));
  const assignment = assignments.find((it) => it.id === (obligation?.assignmentId ?? id));
  return assignment && { assignment, obligation };
}

/** Where on the page the form stands that was not taken. */
export function anchorOf(task: TaskPage, id: string): string | undefined {
  const place = placeOf(task, id);
  return place && (place.obligation ? `#o-${place.obligation.id}` : `#a-${place.assignment.id}`);
}

const NOTHING_TRIED: Tried = { value: () => undefined, error: () => undefined };

const triedOf = ({ fields, errors }: Entered): Tried => ({
  value: (name) => (typeof fields[name] === 'string' ? fields[name] : undefined),
  error: (name) => errors.find(({ path }) => path === `body.${name}`)?.message,
});

/** The receipt that signing meets shows the same form as its assignment. */
const receiptOf = ({ obligations }: TaskPage, assignmentId: string): ObligationView | undefined =>
  obligations.find((it) => it.assignmentId === assignmentId && it.kind === 'receipt' && it.state === 'open');

/** The forms that the page offers: one for each action permitted to the reader, filled in again where it was not taken. */
export function taskForms(task: TaskPage, permitted: readonly PermittedAction[], entered?: Entered): TaskForms {
  const forms = new Map<string, TaskForm[]>();
  const put = (id: string, form: TaskForm) => forms.set(id, [...(forms.get(id) ?? []), form]);
  for (const { action, id } of permitted) {
    const place = placeOf(task, id);
    if (!place) continue;
    const isTried = entered?.form === action && entered.id === id;
    const tried = isTried ? triedOf(entered) : NOTHING_TRIED;
    const spec: FormSpec = FORM_SPECS[action]({ id, today: task.today, ...place, tried });
    const form = { ...spec, id: `${action}-${id}`, isOpen: isTried || action === 'decideExtension', isAwaited: AWAITED.has(action) };
    put(place.obligation?.id ?? place.assignment.id, form);
    const receipt = action === 'signFor' ? receiptOf(task, id) : undefined;
    if (receipt) put(receipt.id, form);
  }
  return forms;
}
