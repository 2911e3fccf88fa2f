import { type Endpoint, endpoint } from '../../../api/http/endpoint';
import { idParams } from '../../../api/http/schemas';
import { rungText } from '../../../core/words/rungs';
import { MOST_UPLOAD_BYTES } from '../rules/evidence/check-evidence';
import type { ActionDatabase } from '../use-cases/action';
import { takeAction } from '../use-cases/take-action';
import type { ActionDefinition } from './define-action';
import { givenBy } from './forms';
import { outcomeProblem } from './outcome-problem';

/** What an action leaves behind, for its description. */
const leaves = ({ records, letters, files }: ActionDefinition): string =>
  [
    `留痕：${records.join('、')}`,
    ...(files === undefined ? [] : [`带${files}时用 multipart/form-data 提交，字段同上，文件放在 files`]),
    ...(letters.length > 0 ? [`发信：${letters.map(rungText).join('、')}`] : []),
  ].join('；');

/** The endpoint of an action. What was filled in is read by the use case: whose business it is and who may come first. */
export const endpointOf = (database: ActionDatabase, it: ActionDefinition): Endpoint =>
  endpoint({
    method: 'post',
    path: `/api${it.path}`,
    tag: '办理',
    summary: it.summary,
    description: leaves(it),
    authorisation: { action: it.name },
    audit: `writes through ${it.name}`,
    status: 201,
    params: idParams,
    given: it.input,
    mostUploadBytes: it.files === undefined ? undefined : MOST_UPLOAD_BYTES,
    response: it.result,
    async handle({ params: { id }, given, isForm, files, caller }) {
      const outcome = await takeAction(database, it, {
        person: caller,
        id,
        given: isForm ? givenBy(it, { ...(given as object) }) : given,
        files,
      });
      if (outcome.kind !== 'done') throw outcomeProblem(outcome);
      return outcome.result;
    },
  });
