import type { VNode } from 'preact';
import { Tag } from '../../../../../api/ui/components/tag';
import { roleWords } from '../../../../../core/words/duties';
import { dateText } from '../../../../../core/words/days';
import { targetText } from '../../../../../core/words/targets';
import { isNotRead } from '../../../rules/draft/unread/unread-lines';
import type { DraftTask, UnitMatch } from '../../../rules/draft/view-draft';
import { deadlineText } from '../../../words/draft-words';
import { FindingList } from './finding-view';

const ROLES = ['lead', 'responsible', 'cooperating'] as const;
const MOST_WORDS = 100;

const clipped = (text: string): string => (text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}…` : text);

/** What a name is taken to mean, where that is not the name itself. */
function Match({ name, match, draftId }: { readonly name: string; readonly match: UnitMatch; readonly draftId: string }): VNode {
  switch (match.kind) {
    case 'units': {
      const [first] = match.names;
      if (match.names.length === 1) return first === name ? <>{name}</> : <span title={first}>{name}</span>;
      return <span title={match.names.join('、')}>{`${name}（${match.names.length} 个单位）`}</span>;
    }
    case 'undecided':
      return <span class="warn">{`${name}（没有指明是谁）`}</span>;
    case 'unknown':
      return (
        <span class="warn">
          {`${name}（未匹配）`}
          <a href={`/intake/${draftId}/units`}>去对应</a>
        </span>
      );
  }
}

interface TaskCardProps {
  readonly task: DraftTask;
  readonly draftId: string;
  readonly version: number;
  readonly part: number;
}

/** One task of the draft as it will be assigned, with what must be looked at. */
export const TaskCard = ({ task, draftId, version, part }: TaskCardProps): VNode => (
  <article class="draft-task" id={task.key}>
    <h3>
      {`${task.ordinal}${clipped(task.title)}`} {task.kind === 'milestone' && <Tag>进度节点</Tag>} {task.isCorrected && <Tag>已更正</Tag>}
    </h3>
    <dl>
      {ROLES.flatMap((role) => {
        const units = task.units.filter((unit) => unit.role === role);
        return units.length === 0
          ? []
          : [
              <div>
                <dt>{roleWords[role]}</dt>
                <dd>
                  {units.map(({ name, match }, at) => (
                    <>
                      {at > 0 && '、'}
                      <Match name={name} match={match} draftId={draftId} />
                    </>
                  ))}
                </dd>
              </div>,
            ];
      })}
      {task.units.length === 0 && (
        <div>
          <dt>单位</dt>
          <dd class="warn">没有责任单位</dd>
        </div>
      )}
      <div>
        <dt>时限</dt>
        <dd>
          {deadlineText(task.deadline)}
          {task.timePoints.length > 0 && `；时点 ${task.timePoints.map(dateText).join('、')}`}
        </dd>
      </div>
      {task.targets.length > 0 && (
        <div>
          <dt>目标</dt>
          <dd>{task.targets.map(targetText).join('；')}</dd>
        </div>
      )}
      {task.measures !== '' && (
        <div>
          <dt>措施</dt>
          <dd>{clipped(task.measures)}</dd>
        </div>
      )}
    </dl>
    <FindingList items={task.findings.filter((finding) => !isNotRead(finding))} draftId={draftId} version={version} part={part} />
    <p class="small acts">
      <a href={`#L${task.firstLine}`}>{`原文第 ${task.firstLine}–${task.lastLine} 行`}</a>{' '}
      <a href={`/intake/${draftId}/tasks/${task.key}`}>更正、合并、拆分</a>
    </p>
  </article>
);
