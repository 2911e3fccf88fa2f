import type { ActionFormSpec } from '../../../../api/ui/forms/action-form';
import type { FieldSpec } from '../../../../api/ui/forms/field';
import { instantText } from '../../../../core/words/days';
import { obligationKindWords } from '../../../../core/words/kinds';
import { postingsPath, rosterPath } from '../../../cycle/words/cycle-paths';
import type { CurrentFigure } from '../../../figures/use-cases/current-figure';
import type { FormDraft } from '../../../assignment/use-cases/draft/form-draft';
import type { AssignmentAction } from '../../../assignment/rules/transitions';
import type { PermittedAction } from '../../../assignment/rules/permitted-actions';
import type { AssignmentView, ObligationView, TaskPage } from '../../use-cases/task-page';

/** What to fill in again, and the sentence for what is wrong with it. */
interface Tried {
  value(name: string): string | undefined;
  error(name: string): string | undefined;
}

/** What a form is about: the obligation, or the report on it or the request for more time. */
interface About {
  readonly today: string;
  readonly obligation?:
    (Pick<ObligationView, 'kind' | 'state' | 'deadlineDay'> & { readonly current?: CurrentFigure | undefined }) | undefined;
  readonly report?: Pick<ObligationView['reports'][number], 'isFinal'> | undefined;
  readonly request?: Pick<ObligationView['extensionRequests'][number], 'requestedDay'> | undefined;
}

/** A form of the page: what the reader is asked to do (`call`), and whether what it is about waits for it. */
export interface TaskForm extends ActionFormSpec {
  /** What the action is taken on. */
  readonly subjectId: string;
  readonly call: string;
  readonly isAwaited: boolean;
}

/** What the pages need to know of actions: the form of one on the thing with this id, and what is said after it was taken. */
export interface ActionForms {
  readonly formSpec: (action: AssignmentAction, id: string, about: About, tried: Tried) => Omit<TaskForm, 'id' | 'subjectId'>;
  readonly doneText: (action: string | undefined) => string | undefined;
}

/** A form that was not taken: its action and what it was about, what stood in it, and what is wrong with it (`body.reason`). */
export interface Entered {
  readonly form: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** The forms by the id of the assignment or the obligation beside which they stand. */
export type TaskForms = ReadonlyMap<string, readonly TaskForm[]>;

interface Place {
  readonly assignment: AssignmentView;
  readonly obligation?: ObligationView | undefined;
}

/** Where the page shows the thing with this id: an assignment, or an obligation, a report on it or a request for more time. */
function placeOf({ assignments, obligations }: TaskPage, id: string): Place | undefined {
  const obligation = obligations.find((it) => [it, ...it.reports, ...it.extensionRequests, it.instruction].some((part) => part?.id === id));
  const ofAssignment = obligation?.assignmentId ?? id;
  const assignment = assignments.find((it) => [it, ...it.objections].some((part) => part.id === ofAssignment));
  return assignment && { assignment, obligation };
}

/** From this length on a value is a text that somebody wrote: neither a choice nor a day. */
const LEAST_KEPT = 12;

/** Where on the page the form stands that was not taken. */
export function anchorOf(task: TaskPage, id: string): string | undefined {
  const place = placeOf(task, id);
  return place && (place.obligation ? `#o-${place.obligation.id}` : `#a-${place.assignment.id}`);
}

export const NOTHING_TRIED: Tried = { value: () => undefined, error: () => undefined };

const triedOf = ({ fields, errors }: Pick<Entered, 'fields' | 'errors'>): Tried => ({
  value: (name) => (typeof fields[name] === 'string' ? fields[name] : undefined),
  error: (name) => errors.find(({ path }) => path === `body.${name}`)?.message,
});

/** The receipt that signing meets shows the same form as its assignment. */
const receiptOf = ({ obligations }: TaskPage, assignmentId: string): ObligationView | undefined =>
  obligations.find((it) => it.assignmentId === assignmentId && it.kind === 'receipt' && it.state === 'open');

/** A result that was sent back may be reported on like the rework of it: one form is enough, that of the rework. */
function isDoubled({ obligations }: TaskPage, permitted: TaskActions, { action, id }: PermittedAction): boolean {
  const reports = action === 'submitReport' ? obligations.find((it) => it.id === id)?.reports : undefined;
  const hasReport = (reportId: string | null): boolean => reports?.some((report) => report.id === reportId) ?? false;
  return obligations.some((it) => it.kind === 'rework' && permitted.has(it.id) && hasReport(it.reportId));
}

/**
 * The form on top of the page by which a leader of the county writes on the task (批示): to all of its units that still have it, or to one of them. Nothing
 * where he may write to none.
 */
export function instructForm(task: TaskPage, permitted: TaskActions, { formSpec }: ActionForms, entered?: Entered): TaskForm | undefined {
  const units = task.assignments.filter(({ id }) => permitted.get(id)?.some(({ action }) => action === 'instruct'));
  const [first] = units;
  if (first === undefined) return undefined;
  const isTried = entered?.form === 'instruct';
  const tried = isTried ? triedOf(entered) : NOTHING_TRIED;
  const spec = formSpec('instruct', first.id, { today: task.today }, tried);
  const options = [
    { value: '', label: `全部 ${units.length} 个单位` },
    ...units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName })),
  ];
  const unit: FieldSpec = { type: 'choice', name: 'unit', label: '批示给', value: tried.value('unit'), options };
  return {
    ...spec,
    subjectId: task.id,
    id: `instruct-${isTried ? entered.id : task.id}`,
    path: `/tasks/${task.id}/instructions`,
    fields: units.length > 1 ? [unit, ...spec.fields] : spec.fields,
    isOpen: isTried,
  };
}

/** What the reader has written: into the form that was not taken, and the drafts of others. */
interface Written {
  readonly entered?: Entered | undefined;
  readonly drafts?: readonly FormDraft[];
  /** What was reported of the goals of obligations, by their ids. */
  readonly current?: ReadonlyMap<string, CurrentFigure>;
}

/** What belongs to a round of the public posting is recorded there, village by village: a report here would stand for all of them. */
function recordedIn(obligation: ObligationView | undefined, action: AssignmentAction): TaskForm['elsewhere'] {
  if (action !== 'submitReport' || !obligation?.cycleId) return undefined;
  const path = obligation.kind === 'roster' ? rosterPath : postingsPath;
  return { href: path(obligation.cycleId), label: `去登记${obligationKindWords[obligation.kind]}` };
}

type TaskActions = ReadonlyMap<string, readonly PermittedAction[]>;

/** The forms that the page offers: one for each action permitted to the reader, filled in again where it was not taken. */
export function taskForms(task: TaskPage, permitted: TaskActions, { formSpec }: ActionForms, written: Written = {}): TaskForms {
  const { entered, drafts = [], current } = written;
  const forms = new Map<string, TaskForm[]>();
  const put = (id: string, form: TaskForm) => forms.set(id, [...(forms.get(id) ?? []), form]);
  const offered = [...permitted]
    .flatMap(([place, list]) => list.map((it) => ({ place, ...it })))
    .filter(({ action }) => action !== 'instruct');
  for (const it of offered.filter((one) => !isDoubled(task, permitted, one))) {
    const { place, action, id } = it;
    const obligation = task.obligations.find((one) => one.id === place);
    const isTried = entered?.form === action && entered.id === id;
    const about = {
      today: task.today,
      obligation: obligation && { ...obligation, current: current?.get(obligation.id) },
      report: obligation?.reports.find((report) => report.id === id),
      request: obligation?.extensionRequests.find((request) => request.id === id),
    };
    const draft = isTried ? undefined : drafts.find((one) => one.form === action && one.subjectId === id);
    const spec = formSpec(action, id, about, isTried ? triedOf(entered) : draft ? triedOf({ ...draft, errors: [] }) : NOTHING_TRIED);
    const seen = placeOf(task, id)?.assignment.seen ?? '0';
    const kept = draft && spec.draft && { draft: { ...spec.draft, savedAt: instantText(draft.savedAt) } };
    const isOpen = isTried || draft !== undefined || spec.isOpen;
    const elsewhere = recordedIn(obligation, action);
    const form = { ...spec, ...kept, elsewhere, hidden: { seen }, id: `${action}-${id}`, subjectId: id, isOpen };
    put(place, form);
    const receipt = action === 'signFor' ? receiptOf(task, id) : undefined;
    if (receipt) put(receipt.id, form);
  }
  return forms;
}

/** What somebody typed into a form that is no longer offered: the page shows it, so that it is not lost. */
export function keptTexts(forms: TaskForms, entered: Entered | undefined): readonly string[] {
  if (!entered || [...forms.values()].flat().some(({ id }) => id === `${entered.form}-${entered.id}`)) return [];
  return Object.values(entered.fields).filter((value): value is string => typeof value === 'string' && value.length >= LEAST_KEPT);
}
