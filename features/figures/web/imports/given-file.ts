import { z } from 'zod';
import type { UploadedFile } from '../../../../api/http/files/uploaded-file';
import { readPart } from '../../../../api/http/input/parse';
import { requiredDay, requiredText } from '../../../../api/http/schemas';
import { type CivilDay, civilDayOf } from '../../../../core/calendar/civil-day';
import { oneLine } from '../../../../core/text/one-line';
import type { FileKind } from '../../rules/imported/figure-file';
import type { FigureFiles, FigureUpload } from '../../use-cases/imports/figure-uploads';
import type { UploadErrors } from './import-view';

/** A table of a thousand villages has some 100 KB. */
export const MOST_BYTES = 4 * 1024 * 1024;
const MOST_NAME = 120;

/** A day that may be left out; an empty field is left out. */
export const optionalDay = z.union([z.literal('').transform(() => undefined), requiredDay('截至日期')]).optional();
const fields = { figures: z.object({ day: optionalDay }), quotas: z.object({ source: requiredText('来源', 100) }) } as const;

/** A file with what was entered beside it. */
export interface GivenFile {
  readonly ok: true;
  readonly file: UploadedFile;
  readonly throughDay: CivilDay | undefined;
  readonly source: string | undefined;
}

const texts = z.object({ day: z.string().max(40).optional(), source: z.string().max(200).optional() });

/** What came with the form, or what is wrong with it beside its field. */
export function readGiven(kind: FileKind, form: unknown, files: readonly UploadedFile[]): GivenFile | UploadErrors {
  const read = readPart<z.ZodType<{ day?: string | undefined; source?: string | undefined }>>(fields[kind], form, 'body');
  const [file] = files;
  const missing = files.length === 1 ? {} : { file: files.length === 0 ? '请选择文件' : '一次只导入一份文件' };
  const wrong = read.ok ? {} : Object.fromEntries(read.errors.map(({ path, message }) => [path.replace('body.', ''), message]));
  const errors = { ...missing, ...wrong };
  if (!read.ok || !file || Object.keys(errors).length > 0) {
    const typed = readPart(texts, form, 'body');
    return { ok: false, entered: typed.ok ? typed.value : {}, errors };
  }
  const { day, source } = read.value;
  return { ok: true, file, throughDay: day === undefined ? undefined : civilDayOf(day), source };
}

/** The file as it was read, with its hash. Its name is what another machine calls it: one line, and not too long. */
export async function uploadOf(files: FigureFiles, kind: FileKind, { file, throughDay, source }: GivenFile): Promise<FigureUpload> {
  const name = [...oneLine(file.name)].slice(0, MOST_NAME).join('') || '文件';
  const content = await files.read({ name, bytes: file.bytes }, kind);
  return { kind, file: { name, sha256: files.hash(file.bytes) }, throughDay, source, content };
}
