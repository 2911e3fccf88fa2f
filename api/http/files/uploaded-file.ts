import { createHash } from 'node:crypto';

/** How a form comes that brings files (RFC 7578). */
export const FORM_WITH_FILES = 'multipart/form-data';

/** A file that came with a form: the field it was chosen in, its name on the other machine, and what is in it. */
export interface UploadedFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The hash of a file's content, in hexadecimal. */
export const sha256Of = ({ bytes }: Pick<UploadedFile, 'bytes'>): string => createHash('sha256').update(bytes).digest('hex');
