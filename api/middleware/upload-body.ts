import express, { type RequestHandler } from 'express';
import { FORM_WITH_FILES, type UploadedFile } from '../http/files/uploaded-file';
import { HttpProblem } from '../http/problem';
import { textFields } from './form-body';

/** A file input that was left empty sends a file without a name and without content. */
const isChosen = (file: File): boolean => file.name !== '' || file.size > 0;

/** The texts and files of a form with files, as browsers write it (RFC 7578). */
async function partsOf(body: Buffer, type: string): Promise<{ readonly texts: URLSearchParams; readonly files: readonly UploadedFile[] }> {
  let parts;
  try {
    parts = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new HttpProblem(400, 'badForm', '提交的表单没有传完整，请重新提交');
  }
  const texts = new URLSearchParams();
  const files: UploadedFile[] = [];
  for (const [field, value] of parts) {
    if (typeof value === 'string') texts.append(field, value);
    else if (isChosen(value)) files.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { texts, files };
}

/** Reads a form with files, of at most so many bytes in all; texts become the fields of the form, files stand beside them. */
export const uploadBody = (mostBytes: number, mostFields?: number): readonly RequestHandler[] => [
  express.raw({ type: FORM_WITH_FILES, limit: mostBytes }),
  async (req, res, next) => {
    if (req.is(FORM_WITH_FILES) && Buffer.isBuffer(req.body)) {
      const { texts, files } = await partsOf(req.body, req.get('content-type') ?? '');
      req.body = textFields(texts, mostFields);
      res.locals['files'] = files;
    }
    next();
  },
];
