import type { Actor } from '../../../../core/access/actor';
import type { AccessActor } from '../../../../core/access/may';
import { type CivilDay, dayOfInstant } from '../../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../../core/directory/unit';
import type { Database } from '../../../../platform/postgres/database';
import { mayRecord } from '../../rules/may-record';
import { takesPart } from '../../rules/takes-part';
import type { FileKind } from '../../rules/imported/figure-file';
import type { FigureSeries } from '../figure-repository';
import { writeReport } from '../record-figures';
import { writeQuotas } from '../record-quotas';
import type { FiguresTransaction } from '../set-up-series';
import type { FigureUpload, TemplateUnit, WithFigureUploads } from './figure-uploads';
import type { ImportPreview, ImportProblem } from './import-plan';
import { planFigures } from './plan-figures';
import { planQuotas } from './plan-quotas';

export type ImportTransaction = FiguresTransaction & WithFigureUploads;
export type ImportDatabase = Database<ImportTransaction>;

type Person = Actor & { readonly accountId: string };

/** Keeps an uploaded file, as it was read, until its preview is confirmed. Undefined where nothing is counted for the notice. */
export const keepFigureUpload = (
  database: ImportDatabase,
  actor: Person,
  { campaignId, upload }: { readonly campaignId: string; readonly upload: FigureUpload },
): Promise<string | undefined> =>
  database.transaction(actor, async (tx) => {
    const series = await tx.figures.findSeries(campaignId);
    if (!series) return undefined;
    const id = await tx.figureUploads.keep(actor.accountId, series.id, upload);
    const { kind, file, content } = upload;
    const after = { kind, file, lines: content.lines.length, problems: content.problems.length };
    await tx.appendAudit(actor, [{ kind: 'figures.uploaded', entity: 'figureSeries', entityId: series.id, after }]);
    return id;
  });

interface Asked {
  readonly campaignId: string;
  readonly kind: FileKind;
  readonly access: AccessActor;
}

/** What taking an upload came to. `needsReason`: it corrects figures, and nobody says why. */
export type ImportOutcome =
  | { readonly kind: 'recorded'; readonly recorded: number; readonly corrected: number; readonly unchanged: number }
  | { readonly kind: 'needsReason' }
  | { readonly kind: 'refused'; readonly problems: readonly ImportProblem[] }
  | { readonly kind: 'notFound' };

async function planUpload(tx: FiguresTransaction, access: AccessActor, series: FigureSeries, upload: FigureUpload) {
  if (upload.kind === 'quotas') {
    const planned = await planQuotas(tx, series, upload);
    return planned.kind === 'refused' ? planned : { kind: 'quotas' as const, plan: planned.plan, rows: planned.rows };
  }
  const planned = await planFigures(tx, access, series, upload);
  return planned.kind === 'refused'
    ? planned
    : { kind: 'figures' as const, plan: planned.plan, days: planned.days, lineOf: planned.lineOf };
}

/** Looks at an upload as if it were taken now. */
async function previewOf(tx: FiguresTransaction, access: AccessActor, series: FigureSeries, upload: FigureUpload): Promise<ImportPreview> {
  const planned = await planUpload(tx, access, series, upload);
  return planned.kind === 'refused' ? planned : { kind: 'planned', plan: planned.plan };
}

/** An upload that waits for its confirmation, with what it would do now. */
export interface WaitingUpload {
  readonly upload: FigureUpload & { readonly id: string };
  readonly preview: ImportPreview;
}

/** What the page of an import shows. */
export interface SeriesToImport {
  readonly series: FigureSeries;
  readonly today: CivilDay;
  readonly waiting: WaitingUpload | undefined;
}

/** What is counted for a notice, with an upload of one's own that waits; undefined where nothing is counted. */
export const lookAtImport = (
  database: ImportDatabase,
  actor: Person,
  { campaignId, kind, access }: Asked,
): Promise<SeriesToImport | undefined> =>
  database.transaction(actor, async (tx) => {
    const series = await tx.figures.findSeries(campaignId);
    if (!series) return undefined;
    const upload = await tx.figureUploads.find(actor.accountId, series.id, kind);
    const waiting = upload && { upload, preview: await previewOf(tx, access, series, upload) };
    return { series, today: dayOfInstant(await tx.nowMs()), waiting };
  });

/** The units of the form to fill in, villages below their township, with the quotas in force; undefined where nothing is counted. */
export const templateUnits = (
  database: ImportDatabase,
  actor: Actor,
  { campaignId, kind, access }: Asked,
): Promise<readonly TemplateUnit[] | undefined> =>
  database.transaction(actor, async (tx) => {
    const series = await tx.figures.findSeries(campaignId);
    if (!series) return undefined;
    const today = dayOfInstant(await tx.nowMs());
    const all = (await tx.directory.loadUnits()).filter((unit) => takesPart(unit, series.unitIds) && !isOver(unit, today));
    const units = kind === 'quotas' ? all : all.filter(({ id }) => mayRecord(access, series.keeperUnitId, id));
    const quotas = await tx.figures.quotas(series.id);
    const rowOf = ({ id, code, name, kind: of }: Unit, above: Unit | undefined): TemplateUnit => ({
      code,
      name,
      township: of === 'village' ? (above?.name ?? '') : '',
      persons: quotas.get(id),
    });
    const tops = units.filter(({ kind: of, parentId }) => of !== 'village' || !units.some(({ id }) => id === parentId));
    return tops.flatMap((top) => [
      rowOf(
        top,
        all.find(({ id }) => id === top.parentId),
      ),
      ...units.filter(({ kind: of, parentId }) => of === 'village' && parentId === top.id).map((village) => rowOf(village, top)),
    ]);
  });

/** A file that came without waiting for a confirmation, and what it would do; writes nothing. Undefined where nothing is counted for the notice. */
export const previewFigureFile = (
  database: ImportDatabase,
  actor: Actor,
  { campaignId, upload, access }: { readonly campaignId: string; readonly upload: FigureUpload; readonly access: AccessActor },
): Promise<ImportPreview | undefined> =>
  database.transaction(actor, async (tx) => {
    const series = await tx.figures.findSeries(campaignId);
    return series && previewOf(tx, access, series, upload);
  });

interface Taken {
  readonly campaignId: string;
  readonly access: AccessActor;
  readonly upload: FigureUpload;
  readonly reason: string | undefined;
}

/** Takes a file whole, or not at all, judged by what is recorded now. */
async function takeFile(tx: FiguresTransaction, actor: Actor, { campaignId, access, upload, reason }: Taken): Promise<ImportOutcome> {
  const found = await tx.figures.findSeries(campaignId);
  const series = found && (await tx.figures.lockSeries(found.id));
  if (!series) return { kind: 'notFound' };
  const planned = await planUpload(tx, access, series, upload);
  if (planned.kind === 'refused') return planned;
  const { file, source = file.name } = upload;
  if (planned.kind === 'quotas') {
    const outcome = await writeQuotas(tx, actor, { seriesId: series.id, rows: planned.rows, source, file });
    if (outcome.kind !== 'recorded') throw new Error('quotas that were planned are recorded');
    const corrected = planned.plan.changed.length;
    return { kind: 'recorded', recorded: outcome.recorded - corrected, corrected, unchanged: outcome.unchanged };
  }
  if (planned.plan.changed.length > 0 && reason === undefined) return { kind: 'needsReason' };
  const { days, lineOf } = planned;
  return writeReport(tx, actor, { seriesId: series.id, days, channel: 'file', reason, file: { ...file, lineOf } });
}

/** Takes a file at once, whole or not at all; the same file again changes nothing. */
export const importFigureFile = (database: ImportDatabase, actor: Actor, taken: Taken): Promise<ImportOutcome> =>
  database.transaction(actor, (tx) => takeFile(tx, actor, taken));

/** Takes the upload whose preview was confirmed (确认导入). What is refused is still there; another one in its place is not taken unseen. */
export const takeFigureUpload = (
  database: ImportDatabase,
  actor: Person,
  { campaignId, kind, access, uploadId, reason }: Asked & { readonly uploadId: string; readonly reason: string | undefined },
): Promise<ImportOutcome> =>
  database.transaction(actor, async (tx): Promise<ImportOutcome> => {
    const series = await tx.figures.findSeries(campaignId);
    const upload = series && (await tx.figureUploads.find(actor.accountId, series.id, kind));
    if (upload?.id !== uploadId) return { kind: 'notFound' };
    const outcome = await takeFile(tx, actor, { campaignId, access, upload, reason });
    if (outcome.kind === 'recorded') await tx.figureUploads.forget(upload.id);
    return outcome;
  });
