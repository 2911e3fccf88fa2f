import type { Caller } from '../../../api/http/caller';
import type { PageAnswer } from '../../../api/http/page';
import { notAllowed, notFound } from '../../../api/http/problem';
import type { ShownPage } from '../../../api/http/show-page';
import { may } from '../../../core/access/may';
import type { Unit } from '../../../core/directory/unit';
import type { DirectoryView } from '../rules/directory-view';
import { withinReach } from '../rules/group-units';
import { hasSecurityAdmin, mayGrant } from '../rules/grant-duty';
import type { DirectoryChange } from '../use-cases/change-directory';
import { unitEndedText } from '../words/unit-ended-text';
import { DIRECTORY, type DirectoryWeb } from './directory-web';
import type { EnteredForm } from './entered-form';
import { UnitView } from './unit-view';

/** What was done, as the page says it afterwards. */
export const DONE = {
  added: '单位已新增。',
  changed: '已保存。',
  ended: '单位已结束。',
  given: '任职已保存。',
  left: '已记下卸任。',
  paired: '挂钩已保存。',
  unpaired: '已记下挂钩的最后一天。',
  answering: '包村包组已保存。',
  answered: '已记下包村包组的最后一天。',
  imported: '名录已导入。',
} as const;

export const mayChange = ({ access }: Caller): boolean => may('changeDirectory', access);

/** What of the directory the caller sees. */
export async function viewOf({ queries }: DirectoryWeb, caller: Caller): Promise<DirectoryView> {
  return withinReach(await queries.view(caller.actor), caller.actor.scope);
}

/** A unit that the caller sees. Throws 404. */
export async function unitOf(
  web: DirectoryWeb,
  caller: Caller,
  id: string,
): Promise<{ readonly unit: Unit; readonly view: DirectoryView }> {
  const view = await viewOf(web, caller);
  const unit = view.units.find((known) => known.id === id);
  if (!unit) throw notFound();
  return { unit, view };
}

/** The page of a unit, with a form as it was entered. */
export function showUnit(
  caller: Caller,
  { unit, view }: { readonly unit: Unit; readonly view: DirectoryView },
  entered?: EnteredForm,
): ShownPage {
  const begun = hasSecurityAdmin(view);
  const mayGive = (duty: Parameters<typeof mayGrant>[0]): boolean =>
    mayGrant(duty, caller.access, { toPersonId: undefined, hasSecurityAdmin: begun });
  const body = <UnitView unit={unit} view={view} rights={{ mayChange: mayChange(caller), mayGive }} entered={entered} />;
  return { title: unit.name, section: DIRECTORY, body, ...(entered && { status: 422 }) };
}

export type Refused = Extract<DirectoryChange, { kind: 'refused' }>;

/** Where a change leads, or the page with the form as it was entered. Throws 404 and 403. */
export async function answer(
  change: DirectoryChange,
  what: keyof typeof DONE,
  shown: (refused: Refused) => PageAnswer | Promise<PageAnswer>,
): Promise<PageAnswer> {
  if (change.kind === 'refused') return shown(change);
  if (change.kind === 'notFound') throw notFound();
  if (change.kind === 'notAllowed') throw notAllowed();
  const text = new URLSearchParams({ done: what, ...(change.ended && { notes: unitEndedText(change.ended) }) });
  return { to: `/directory/units/${change.unitId}?${text.toString()}` };
}
