import { type Command, UsageProblem } from '../../../cli/kit/command';
import { withDatabase } from '../../../cli/kit/open-database';
import { parseOptions } from '../../../cli/kit/parse-options';
import { verifyChain } from '../../../platform/audit/chain/verify-chain';
import { readOn } from '../../../platform/postgres/read';
import { verifiedText } from '../words/verify-words';

function readHead(text: string | undefined): { position: number; hash: string } | undefined {
  if (text === undefined) return undefined;
  const [, position = '', hash = ''] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text) ?? [];
  if (hash === '') throw new UsageProblem('链尾应是以前核验时印出的“位置:哈希”');
  return { position: Number(position), hash: hash.toLowerCase() };
}

/** `duban audit verify` */
export const auditVerifyCommand: Command = {
  name: ['audit', 'verify'],
  summary: '核验审计记录的哈希链：第一条被改动、删除或插入的在哪里；印出链尾',
  usage: 'duban audit verify [--head 位置:哈希] [--json]（--head：以前印出的链尾，也查它还在不在）',
  run(args, { out, err }) {
    const { values, positionals } = parseOptions(args, { head: { type: 'string' }, json: { type: 'boolean' } });
    if (positionals.length > 0) throw new UsageProblem(`不认识的参数 ${positionals.join(' ')}`);
    const known = readHead(values.head);
    return withDatabase(async ({ dataSource, actor }) => {
      const verified = await readOn(dataSource)(actor, (sql) => verifyChain(sql, known));
      if (values.json) out(`${JSON.stringify(verified, null, 2)}\n`);
      else (verified.broken ? err : out)(verifiedText(verified));
      return verified.broken ? 1 : 0;
    });
  },
};
