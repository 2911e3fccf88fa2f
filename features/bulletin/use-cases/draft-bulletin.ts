import type { Actor } from '../../../core/access/actor';
import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import type { Database } from '../../../platform/postgres/database';
import type { WithCycles } from '../../cycle/use-cases/cycle-repository';
import { progressTable, type ProgressTable } from '../../figures/rules/table/progress-table';
import type { TableKind } from '../../figures/rules/table/table-units';
import { type FrozenFigures, freezeFigures, loadSnapshot, type Snapshot } from '../../figures/use-cases/freeze-figures';
import { tableOptions } from '../../figures/use-cases/look-at-progress';
import type { FiguresTransaction } from '../../figures/use-cases/set-up-series';
import type { WithAnnouncements } from '../../letters/use-cases/announcing/announcing-letter';
import type { WithPolicies } from '../../policy/use-cases/policy-repository';
import { type Assessment, assessProgress } from '../rules/assess-progress';
import type { BulletinForm } from '../rules/bulletin-state';
import { type ChangedUnit, changedUnits } from '../rules/changed-units';
import type { PostedRound } from '../rules/posted-round';
import type { Bulletin, WithBulletins } from './bulletin-repository';
import type { WithRegisters } from './register';

export type BulletinTransaction = FiguresTransaction & WithBulletins & WithRegisters & WithCycles & WithPolicies & WithAnnouncements;
export type BulletinDatabase = Database<BulletinTransaction>;

/** The tables of frozen figures, with what a bulletin says of whom. */
export interface FrozenTables {
  readonly metric: string;
  readonly day: CivilDay;
  readonly startDay: CivilDay;
  readonly goals: FrozenFigures['goals'];
  readonly course?: FrozenFigures['course'];
  readonly smallestQuota: number;
  readonly townships: { readonly table: ProgressTable; readonly assessment: Assessment };
  readonly villages: { readonly table: ProgressTable; readonly assessment: Assessment };
}

/** The tables that frozen figures make: the same ones whenever they are asked for. */
export function frozenTables(figures: FrozenFigures): FrozenTables {
  const { metric, day, startDay, goals, smallestQuota, units, course } = figures;
  const of = (kind: TableKind) => {
    const table = progressTable(units[kind], tableOptions(figures, kind, day));
    return { table, assessment: assessProgress(table) };
  };
  const tables = { townships: of('townships'), villages: of('villages') };
  return { metric, day, startDay, goals, smallestQuota, ...tables, ...(course && { course }) };
}

/** What a bulletin is written of: frozen figures, and the round of public posting that it ends. */
export interface WrittenOf extends FrozenTables {
  readonly round?: PostedRound | undefined;
}

/** Words that the rules do not know: how a bulletin is named, addressed and written. */
export interface BulletinWriter {
  title(figures: WrittenOf): string;
  text(figures: WrittenOf): string;
  readonly addressees: string;
  /** Of one that corrects another (更正). */
  correctionTitle(corrected: string): string;
  correctionText(correction: Correction): string;
}

/** What a correction says: the bulletin that it corrects, and of which units other figures are known now. */
export interface Correction {
  readonly corrects: Pick<Bulletin, 'title' | 'number' | 'issuedOn'>;
  readonly changed: readonly ChangedUnit[];
  readonly tables: FrozenTables;
}

interface DraftRequest {
  readonly campaignId: string;
  readonly day: CivilDay;
  readonly form: BulletinForm;
  /** The issued bulletin that it corrects. */
  readonly corrects?: string | undefined;
  readonly round?: PostedRound;
}

/** `wrongDay`: the day has not come, or nothing can have been collected by it. */
export type DraftOutcome =
  | { readonly kind: 'drafted'; readonly bulletinId: string }
  | { readonly kind: 'wrongDay'; readonly firstDay: CivilDay; readonly lastDay: CivilDay }
  /** What it is to correct was not issued, or is another notice's. */
  | { readonly kind: 'notIssued' }
  | { readonly kind: 'notFound' };

interface Written {
  readonly snapshot: Snapshot;
  readonly corrected: Bulletin | undefined;
  readonly round: PostedRound | undefined;
}

/** What is written of frozen figures; of a correction what changed since the one that it corrects. */
async function written(tx: BulletinTransaction, of: Written, writer: BulletinWriter) {
  const { snapshot, corrected, round } = of;
  const tables = { ...frozenTables(snapshot.figures), round };
  const { addressees } = writer;
  const before = corrected && (await loadSnapshot(tx, corrected.snapshotId));
  if (!corrected || !before) return { title: writer.title(tables), text: writer.text(tables), addressees };
  const changed = (['townships', 'villages'] as const).flatMap((kind) =>
    changedUnits(before.figures.units[kind], snapshot.figures.units[kind]),
  );
  const text = writer.correctionText({ corrects: corrected, changed, tables });
  return { title: writer.correctionTitle(corrected.title), text, addressees: corrected.addressees };
}

/** Freezes the figures by the end of a day and drafts a bulletin from them, as part of a transaction that sees them all; undefined where nothing is counted for the notice. */
export async function draftIn(
  tx: BulletinTransaction,
  actor: Actor,
  { campaignId, day, form, corrects, round }: DraftRequest,
  writer: BulletinWriter,
): Promise<{ readonly bulletinId: string; readonly snapshotId: string } | undefined> {
  const series = await tx.figures.findSeries(campaignId);
  const issuer = await tx.bulletins.issuerOf(campaignId);
  if (!series || issuer === undefined) return undefined;
  const snapshot = await freezeFigures(tx, actor, series, day);
  const corrected = corrects === undefined ? undefined : await tx.bulletins.find(corrects);
  const words = await written(tx, { snapshot, corrected, round }, writer);
  const [id = ''] = await tx.newIds(1);
  const of = { campaignId, snapshotId: snapshot.id, correctsId: corrected?.id ?? null, form };
  await tx.bulletins.add({ id, ...of, issuer, accountId: actor.accountId, ...words });
  const after = { ...of, hash: snapshot.hash, title: words.title };
  await tx.appendAudit(actor, [{ kind: 'bulletin.drafted', entity: 'bulletin', entityId: id, after }]);
  return { bulletinId: id, snapshotId: snapshot.id };
}

/** Drafts a bulletin on the figures of a day, asked for by a person (起草通报). */
export const draftBulletin = (
  database: BulletinDatabase,
  actor: Actor & { readonly accountId: string },
  request: DraftRequest,
  writer: BulletinWriter,
): Promise<DraftOutcome> =>
  database.transaction(actor, async (tx): Promise<DraftOutcome> => {
    const { campaignId, day, corrects } = request;
    const series = await tx.figures.findSeries(campaignId);
    if (!series) return { kind: 'notFound' };
    const corrected = corrects === undefined ? undefined : await tx.bulletins.find(corrects);
    if (corrects !== undefined && (corrected?.state !== 'issued' || corrected.campaignId !== campaignId)) return { kind: 'notIssued' };
    const today = dayOfInstant(await tx.nowMs());
    const firstDay = series.startDay + 1;
    if (day > today || day < firstDay) return { kind: 'wrongDay', firstDay, lastDay: today };
    const drafted = await draftIn(tx, actor, request, writer);
    return drafted ? { kind: 'drafted', bulletinId: drafted.bulletinId } : { kind: 'notFound' };
  });
