import type { VNode } from 'preact';
import { Notice } from '../../../../api/ui/components/notice';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { instantText } from '../../../../core/words/days';
import { obligationKindWords } from '../../../../core/words/kinds';
import { rungText } from '../../../../core/words/rungs';
import { grouped, type PolicyEffect, type RungChange, type RungChangeGroup } from '../../rules/policy-effect';
import type { NamedObligation } from '../../use-cases/policy-repository';
import { rungChangeWords } from '../../words/change-words';

const KINDS = ['moved', 'added', 'removed', 'readdressed'] as const;
/** So many of the next changes are told one by one. */
const SHOWN = 20;
const AT_ONCE = 4;
/** So many units are named. */
const SEVERAL = 2;

const whenText = ({ kind, fromMs, toMs }: RungChange): string => {
  const [from, to] = [fromMs, toMs].map((instantMs) => (instantMs === undefined ? '' : instantText(instantMs)));
  if (kind === 'moved') return `${from} → ${to}`;
  return kind === 'added' ? (to ?? '') : (from ?? '');
};

const summary = ({ running, kept, changes }: PolicyEffect): string =>
  `这份通知有 ${running} 项应办事项正在计时，其中 ${changes.length} 次还没有写的提醒会变；已经写好或发出的 ${kept} 级提醒不变，已经定下的时限不变。`;

const unitsText = ({ obligations }: RungChangeGroup<NamedObligation>): string => {
  const names = [...new Set(obligations.map(({ unitName }) => unitName))];
  return names.length > SEVERAL ? `${names.slice(0, SEVERAL).join('、')}等 ${names.length} 个单位` : names.join('、');
};

const NEXT: readonly Column<RungChangeGroup<NamedObligation>>[] = [
  { head: '变化', className: 'nowrap', cell: ({ kind }) => rungChangeWords[kind] },
  { head: '时间', cell: whenText },
  { head: '任务', cell: ({ obligation }) => obligation.title },
  { head: '提醒', cell: ({ obligation, rung }) => `${obligationKindWords[obligation.kind]}：${rungText(rung)}` },
  { head: '单位', cell: unitsText },
];

function NextChanges({ effect }: { readonly effect: PolicyEffect<NamedObligation> }): VNode | null {
  const groups = grouped(effect.changes, ({ title }) => title);
  if (groups.length === 0) return null;
  return (
    <>
      <h3>{groups.length > SHOWN ? `最近 ${SHOWN} 批（共 ${groups.length} 批）` : '按时间先后'}</h3>
      <FoldedRest items={groups.slice(0, SHOWN)} shown={AT_ONCE} label={(count) => `后面的 ${count} 批`}>
        {(part) => <Table columns={NEXT} rows={part} />}
      </FoldedRest>
    </>
  );
}

/** What a change does to running tasks (对在办任务的影响): how many of which rung, and the next ones with their dates. */
export const EffectView = ({ effect }: { readonly effect: PolicyEffect<NamedObligation> | undefined }): VNode => (
  <section>
    <h2>对在办任务的影响</h2>
    {effect === undefined ? (
      <Notice>只影响以后下发的通知；在办的通知按各自的政策，不变。</Notice>
    ) : (
      <>
        <p>{summary(effect)}</p>
        {effect.counts.length > 0 && (
          <Table
            caption="哪些提醒会变"
            rows={effect.counts}
            columns={[
              { head: '提醒', cell: ({ obligationKind, rung }) => `${obligationKindWords[obligationKind]}：${rungText(rung)}` },
              ...KINDS.filter((kind) => effect.counts.some((count) => count[kind] > 0)).map((kind) => ({
                head: rungChangeWords[kind],
                cell: (count: (typeof effect.counts)[number]) => count[kind],
              })),
            ]}
          />
        )}
        <NextChanges effect={effect} />
        <p class="hint">
          正在审核或中止的事项，恢复计时后按新的政策催办。变更后的期限只用于以后产生的签收、反馈、审核和重报。新增的提醒里，时间已经过去的不补发。
        </p>
      </>
    )}
  </section>
);
