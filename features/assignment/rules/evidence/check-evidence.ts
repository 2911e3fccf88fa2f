import { claimedKind, type EvidenceKind, hasContentOf } from './evidence-kind';

/** A file as it came. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that may be kept with a report (佐证材料); its name without folders, at most 120 characters. */
export interface EvidenceFile extends GivenFile {
  readonly kind: EvidenceKind;
}

/** Why a file is not taken: its kind is none that is, it is not inside what its name says, nothing is in it, it is too large; or there are too many. */
export type EvidenceFault = 'kind' | 'content' | 'empty' | 'tooLarge' | 'tooMany';

export interface WrongFile {
  readonly name: string;
  readonly fault: EvidenceFault;
}

export const MOST_FILES = 10;
export const MOST_FILE_BYTES = 20 * 1_048_576;
/** All files of one form together, with its texts. */
export const MOST_UPLOAD_BYTES = 60 * 1_048_576;
const MOST_NAME = 120;

/** The name alone, however the other machine writes folders; what cannot be shown is left out, the end with the extension is kept. */
const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\ufffd]/gu, '')
    .trim()
    .slice(-MOST_NAME);

function faultOf({ name, bytes }: GivenFile): EvidenceFault | undefined {
  const kind = claimedKind(name);
  if (kind === undefined) return 'kind';
  if (bytes.length === 0) return 'empty';
  if (bytes.length > MOST_FILE_BYTES) return 'tooLarge';
  return hasContentOf(kind, bytes) ? undefined : 'content';
}

/** The files of a report, each checked by its name and by its content: all of them, or what is wrong with which. */
export function checkEvidence(given: readonly GivenFile[]): {
  readonly files: readonly EvidenceFile[];
  readonly wrong: readonly WrongFile[];
} {
  const named = given.map(({ name, bytes }) => ({ name: plainName(name), bytes }));
  if (named.length > MOST_FILES) return { files: [], wrong: [{ name: named[MOST_FILES]?.name ?? '', fault: 'tooMany' }] };
  const wrong = named.flatMap((file) => {
    const fault = faultOf(file);
    return fault === undefined ? [] : [{ name: file.name, fault }];
  });
  const files = named.flatMap((file) => {
    const kind = claimedKind(file.name);
    return kind === undefined ? [] : [{ ...file, kind }];
  });
  return wrong.length > 0 ? { files: [], wrong } : { files, wrong };
}
