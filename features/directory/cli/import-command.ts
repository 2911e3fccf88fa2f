import path from 'node:path';
import { type Command, CommandProblem, UsageProblem } from '../../../cli/kit/command';
import { withDatabase } from '../../../cli/kit/open-database';
import { parseOptions } from '../../../cli/kit/parse-options';
import { readBytes } from '../../../cli/kit/read-file';
import { readUpload } from '../files/read-upload';
import type { DirectoryProblem } from '../rules/directory-rows';
import { importDirectory } from '../use-cases/import-directory';
import { previewDirectory } from '../use-cases/preview-import';
import { directoryProblemText } from '../words/directory-problem-text';
import { importPlanText } from '../words/import-plan-text';
import { unitEndedText } from '../words/unit-ended-text';

const MOST_PROBLEMS = 30;

/** Every problem with its file, row and column; of very many the first. */
function refusal(problems: readonly DirectoryProblem[]): CommandProblem {
  const more = problems.length > MOST_PROBLEMS ? [`……另有 ${problems.length - MOST_PROBLEMS} 处`] : [];
  const lines = [...problems.slice(0, MOST_PROBLEMS).map(directoryProblemText), ...more];
  return new CommandProblem([`有 ${problems.length} 处要改，什么都没有写入：`, ...lines].join('\n  '));
}

/** `duban directory import` */
export const directoryImportCommand: Command = {
  name: ['directory', 'import'],
  summary: '导入名录：先列出会新增、改动、结束什么，加 --yes 才写入',
  usage: [
    'duban directory import 文件… [--yes]',
    '  文件   一份 Excel 工作簿（各张表写在一起），或者几份 CSV；单位按代码认，人按邮箱认',
    '  --yes  照所列的写入；有一处不对，全部不写',
  ].join('\n'),
  run(args, { out }) {
    const { values, positionals } = parseOptions(args, { yes: { type: 'boolean' } });
    if (positionals.length === 0) throw new UsageProblem('要给名录文件');
    return withDatabase(async ({ database, actor }) => {
      const files = await Promise.all(positionals.map(async (file) => ({ name: path.basename(file), bytes: await readBytes(file) })));
      const { rows, problems } = await readUpload(files);
      if (problems.length > 0) throw refusal(problems);
      const preview = await previewDirectory(database, actor, rows);
      if (preview.kind === 'refused') throw refusal(preview.problems);
      out(`${importPlanText(preview.plan).join('\n')}\n`);
      if (!values.yes) {
        out('以上只是预览，没有写入；无误的，加 --yes 再执行。\n');
        return 0;
      }
      const outcome = await importDirectory(database, actor, rows);
      if (outcome.kind === 'refused') throw refusal(outcome.problems);
      out(['已写入。', ...outcome.units.ended.map(unitEndedText)].map((line) => `${line}\n`).join(''));
      return 0;
    });
  },
};
