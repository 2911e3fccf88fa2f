import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { NumberColumn } from '../../rules/entered/pasted-table';
import type { FigureFile, FileKind } from '../../rules/imported/figure-file';
import type { SourceFile } from '../figure-repository';

/** A file that was uploaded and not taken yet, as it was read; `throughDay`: the day that was asked for, `source`: what quotas are taken from. */
export interface FigureUpload {
  readonly kind: FileKind;
  readonly file: SourceFile;
  readonly throughDay: CivilDay | undefined;
  readonly source: string | undefined;
  readonly content: FigureFile;
}

/** Uploads between preview and confirmation: of each kind one for an account and a series, for a day. */
export interface FigureUploads {
  /** Keeps it in the place of an earlier one. Answers its id. */
  keep(accountId: string, seriesId: string, upload: FigureUpload): Promise<string>;
  find(accountId: string, seriesId: string, kind: FileKind): Promise<(FigureUpload & { readonly id: string }) | undefined>;
  forget(id: string): Promise<void>;
  /** Removes what nobody confirmed for a day. */
  purge(): Promise<void>;
}

export interface WithFigureUploads {
  readonly figureUploads: FigureUploads;
}

/** Reads a table of units with these columns of numbers; what is wrong stands in what was read. */
export type ReadUnitTable = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  columns: readonly NumberColumn[],
) => Promise<FigureFile>;

/** Reads and writes the files; what is wrong stands in what was read. */
export interface FigureFiles {
  read(file: { readonly name: string; readonly bytes: Uint8Array }, kind: FileKind): Promise<FigureFile>;
  /** The SHA-256 of bytes, in hexadecimal figures. */
  hash(bytes: Uint8Array): string;
  /** The form to fill in, with these units. */
  template(kind: FileKind, units: readonly TemplateUnit[]): Promise<Uint8Array>;
}

/** A unit as the form to fill in has it. */
export interface TemplateUnit {
  readonly code: string;
  readonly name: string;
  readonly township: string;
  readonly persons: number | undefined;
}
