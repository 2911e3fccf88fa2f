import { taskKindWords } from '../../../../core/words/kinds';
import { lightWords } from '../../../../core/words/lights';
import { ledgerSortWords, ledgerStateWords } from '../../words/ledger-words';
import type { LedgerFilterValues } from './ledger-address';

interface Names {
  readonly campaigns: readonly { readonly id: string; readonly title: string }[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

const wordOf = (words: Readonly<Record<string, string>>, value: string | undefined): string =>
  value === undefined ? '' : (words[value] ?? value);

/** What a ledger was narrowed to and how it is sorted, in a line for paper and for the name of a saved view. */
export function filterText(filter: LedgerFilterValues, { campaigns, units }: Names): string {
  const parts = [
    ['通知', campaigns.find(({ id }) => id === filter.campaign)?.title ?? ''],
    ['单位', units.find(({ id }) => id === filter.unit)?.name ?? ''],
    ['状态', wordOf(ledgerStateWords, filter.state)],
    ['亮灯', wordOf(lightWords, filter.colour)],
    ['类别', wordOf(taskKindWords, filter.kind)],
    ['关键词', filter.text ?? ''],
    ['排序', wordOf(ledgerSortWords, filter.sort ?? 'urgency')],
  ] as const;
  return parts.flatMap(([name, value]) => (value === '' ? [] : [`${name}：${value}`])).join('；');
}
