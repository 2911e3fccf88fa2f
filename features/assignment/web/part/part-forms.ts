import type { ActionFormSpec } from '../../../../api/ui/forms/action-form';
import type { FieldSpec, Option } from '../../../../api/ui/forms/field';
import { type AccessActor, may } from '../../../../core/access/may';
import { dayText } from '../../../../core/words/days';
import { unitKindWords } from '../../../../core/words/duties';
import { targetText } from '../../../../core/words/targets';
import type { Part, UnitBelow } from '../../use-cases/part/part-repository';
import type { Splitting } from '../../use-cases/part/split-task';

/** A form that was not taken: what it was about, what stood in it, what is wrong with it. */
export interface EnteredPart {
  readonly form: 'split' | 'record' | 'withdraw';
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** What stands in the form of this name about the thing with this id. */
function triedIn(entered: EnteredPart | undefined, form: EnteredPart['form'], id: string) {
  const own = entered?.form === form && entered.id === id ? entered : undefined;
  const value = (name: string): string | undefined => {
    const given = own?.fields[name];
    return typeof given === 'string' ? given : undefined;
  };
  const error = (name: string): string | undefined => own?.errors.find(({ path }) => path.startsWith(`body.${name}`))?.message;
  const list = (name: string): readonly string[] => [own?.fields[name] ?? []].flat().filter((one) => typeof one === 'string');
  return { isTried: own !== undefined, list, field: (name: string) => ({ name, value: value(name), error: error(name) }) };
}

const decimal = { type: 'text', maxLength: 25, inputMode: 'decimal' } as const;

/** All of a kind first, where there are several, then each of them. */
function unitOptions(free: readonly UnitBelow[]): readonly Option[] {
  const kinds = [...new Set(free.map(({ kind }) => kind))];
  const several = kinds.flatMap((kind) => {
    const count = free.filter((unit) => unit.kind === kind).length;
    return count > 1 ? [{ value: `kind:${kind}`, label: `全部${unitKindWords[kind]}（${count} 个）` }] : [];
  });
  return [...several, ...free.map(({ id, name }) => ({ value: id, label: name }))];
}

/** The form by which a unit splits what it owes; nothing where there is nobody below who has no part of it yet. */
export function splitForm(splitting: Splitting, entered?: EnteredPart): ActionFormSpec | undefined {
  const { obligationId: id, free, refused, deadlineDay, target, parts } = splitting;
  if (refused !== undefined || free.length === 0) return undefined;
  const { field, list, isTried } = triedIn(entered, 'split', id);
  const dueDay = field('dueDay');
  const wanted: FieldSpec[] = target
    ? [{ ...decimal, ...field('wanted'), label: '每个单位要达到的数（可不填）', hint: `本单位的目标：${targetText(target)}` }]
    : [];
  return {
    id: `split-${id}`,
    path: `/obligations/${id}/parts`,
    title: '分解到下级单位',
    hint: '选中的单位各得一件，内容和时限相同；本单位仍按原来的时限向督办单位反馈。',
    fields: [
      { type: 'checks', label: '分给哪些单位', options: unitOptions(free), values: list('units'), ...field('units') },
      { type: 'area', rows: 3, maxLength: 1000, isRequired: true, label: '要办什么', ...field('text') },
      {
        type: 'day',
        isRequired: true,
        label: '完成时限',
        hint: `不晚于本单位的时限 ${dayText(deadlineDay)}`,
        latest: deadlineDay,
        ...dueDay,
        value: dueDay.value ?? deadlineDay,
      },
      ...wanted,
    ],
    buttons: [{ label: '分解' }],
    isOpen: isTried || parts.length === 0,
  };
}

/** What the reader may do about a part: its unit, or who acts for it, records it; the unit that handed it down takes it back. `from`: the page it stands on. */
export function partForms(
  { id, state, unitId, parentUnitId, measure }: Part,
  reader: AccessActor,
  from: 'open' | 'obligation',
  entered?: EnteredPart,
): readonly ActionFormSpec[] {
  if (state !== 'open') return [];
  const hidden = { from };
  const [record, withdraw] = [triedIn(entered, 'record', id), triedIn(entered, 'withdraw', id)];
  const figure: FieldSpec[] = measure === null ? [] : [{ ...decimal, ...record.field('figure'), label: `达到多少（${measure}）` }];
  const recordForm: ActionFormSpec = {
    id: `record-${id}`,
    path: `/parts/${id}/record`,
    title: '登记办结',
    hidden,
    fields: [{ type: 'area', rows: 3, maxLength: 1000, isRequired: true, label: '办理情况', ...record.field('text') }, ...figure],
    buttons: [{ label: '办结' }],
    isOpen: record.isTried,
  };
  const withdrawForm: ActionFormSpec = {
    id: `withdraw-${id}`,
    path: `/parts/${id}/withdrawal`,
    title: '撤回',
    hidden,
    fields: [{ type: 'text', maxLength: 500, isRequired: true, label: '撤回理由', ...withdraw.field('reason') }],
    buttons: [{ label: '确认撤回', isSecond: true }],
    isOpen: withdraw.isTried,
  };
  return [...(may('recordPart', reader, unitId) ? [recordForm] : []), ...(may('splitTask', reader, parentUnitId) ? [withdrawForm] : [])];
}
