import { oneLine } from '../../../core/text/one-line';
import { instantText } from '../../../core/words/days';
import type { ChainBreak, Verified } from '../../../platform/audit/chain/verify-chain';
import { auditKindText } from './kind-words';

const where = ({ position, entryId }: ChainBreak): string =>
  [...(position === undefined ? [] : [`链上第 ${position} 条`]), ...(entryId === undefined ? [] : [`记录号 ${entryId}`])].join('，');

const what = ({ entry }: ChainBreak): string =>
  entry
    ? `：现在写的是 ${instantText(entry.at)} ${oneLine(entry.actor)} ${auditKindText(entry.kind)}（${oneLine(`${entry.entity} ${entry.entityId}`)}）`
    : '';

const WORDS: Readonly<Record<ChainBreak['kind'], (at: ChainBreak) => string>> = {
  touched: (at) => `${where(at)} 封存以后被改动${what(at)}`,
  removed: (at) => `${where(at)} 被删除`,
  inserted: (at) => `${where(at)} 是后来插入的${what(at)}`,
  headMoved: (at) => `链尾和最后一条封存（${where(at)}）对不上，链尾之后的记录可能被删除`,
  headUnknown: (at) => `链上没有给定的链尾（${where(at)}），那以前的记录被改动或删除过`,
};

/** What the verification found (审计核验): the first thing that is wrong, or that nothing is; and the end of the chain, to be written down. */
export function verifiedText({ head, unsealed, broken }: Verified): string {
  const end =
    head.sealedAtMs === null
      ? '还没有封存的记录。'
      : `链尾：第 ${head.position} 条，${instantText(head.sealedAtMs)} 封存，${head.position}:${head.hash}`;
  const waiting = unsealed > 0 ? `\n另有 ${unsealed} 条刚写入，等待封存。` : '';
  if (broken)
    return `审计记录不完整：${WORDS[broken.kind](broken)}。\n它以后的记录没有再核。请停止使用，保留现场，报告审计管理员。\n${end}\n`;
  return `审计记录完整：${head.position} 条，没有被改动、删除或插入。\n${end}${waiting}\n`;
}
