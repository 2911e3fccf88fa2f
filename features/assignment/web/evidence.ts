import { page } from '../../../api/http/page';
import { notFound } from '../../../api/http/problem';
import { idParams } from '../../../api/http/schemas';
import type { EvidenceKind } from '../rules/evidence/evidence-kind';
import type { EvidenceQueries } from '../use-cases/evidence';

/** As what a file is served, never as what it says itself; a photo is shown, everything else is saved. */
const SERVED: Readonly<Record<EvidenceKind, { readonly type: string; readonly isShown?: true }>> = {
  pdf: { type: 'application/pdf' },
  jpg: { type: 'image/jpeg', isShown: true },
  png: { type: 'image/png', isShown: true },
  heic: { type: 'image/heic' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  doc: { type: 'application/msword' },
  xls: { type: 'application/vnd.ms-excel' },
  txt: { type: 'text/plain' },
};

/** 佐证材料: a file of a report, for whoever may see the unit that handed it in. */
export const evidence = (queries: EvidenceQueries) =>
  page({
    method: 'get',
    path: '/evidence/{id}',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    async handle({ params: { id }, caller }) {
      const found = await queries.find(caller.actor, id);
      if (!found) throw notFound();
      const { type, isShown = false } = SERVED[found.kind];
      return { file: { name: found.name, type, isShown, content: found.bytes } };
    },
  });
