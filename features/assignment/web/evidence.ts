import { page } from '../../../api/http/page';
import { notFound } from '../../../api/http/problem';
import { idParams } from '../../../api/http/schemas';
import { SERVED } from '../rules/evidence/evidence-kind';
import type { EvidenceQueries } from '../use-cases/evidence';

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
