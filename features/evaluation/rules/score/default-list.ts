import { WHOLE } from '../../../figures/rules/progress/rate';
import type { ScoreList } from './score-list';

/**
 * The indicators of a notice that asks for a rate by milestones, for periodic reports and for postings, where nobody has set others. Villages have no account:
 * they are scored by their rate and by the postings that their township recorded of them. (domain.md §1; decided)
 */
export const DEFAULT_SCORE_LIST: ScoreList = {
  total: 10_000,
  indicators: [
    {
      key: 'rate',
      title: '最终完成率',
      clause: '三、五（六）',
      appliesTo: ['townships'],
      weight: 4_000,
      cap: 4_000,
      formula: { kind: 'rate', full: WHOLE },
    },
    {
      key: 'villageRate',
      title: '完成率',
      clause: '三、五（六）',
      appliesTo: ['villages'],
      weight: 8_500,
      cap: 8_500,
      formula: { kind: 'rate', full: WHOLE },
    },
    {
      key: 'milestones',
      title: '节点按时完成',
      clause: '三',
      appliesTo: ['townships'],
      weight: 2_000,
      cap: 2_000,
      formula: { kind: 'inTime', of: ['result'] },
    },
    {
      key: 'reports',
      title: '反馈按时报送',
      clause: '五',
      appliesTo: ['townships'],
      weight: 1_500,
      cap: 1_500,
      formula: { kind: 'inTime', of: ['report'] },
    },
    {
      key: 'postings',
      title: '公示按时张榜',
      clause: '五（三）',
      appliesTo: ['townships', 'villages'],
      weight: 1_500,
      cap: 1_500,
      formula: { kind: 'inTime', of: ['villagePosting'] },
    },
    {
      key: 'bureauResults',
      title: '任务按时完成',
      clause: '五',
      appliesTo: ['bureaus'],
      weight: 5_000,
      cap: 5_000,
      formula: { kind: 'inTime', of: ['result'] },
    },
    {
      key: 'bureauReports',
      title: '反馈和清册按时报送',
      clause: '五',
      appliesTo: ['bureaus'],
      weight: 4_000,
      cap: 4_000,
      formula: { kind: 'inTime', of: ['report', 'roster'] },
    },
    {
      key: 'rectifications',
      title: '问题整改',
      clause: '六、七',
      appliesTo: ['townships', 'bureaus'],
      weight: 1_000,
      cap: 1_000,
      formula: { kind: 'deduction', of: ['rectification'], perLate: 200, perOpen: 500 },
    },
  ],
};
