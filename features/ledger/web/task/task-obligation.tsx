import type { VNode } from 'preact';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { Fold } from '../../../../api/ui/components/fold';
import { LongText } from '../../../../api/ui/components/long-text';
import { LightIfLit } from '../../../../api/ui/components/light';
import { Tag } from '../../../../api/ui/components/tag';
import { ActionForms } from '../../../../api/ui/forms/action-form';
import { dayText, instantText, nearDayText } from '../../../../core/words/days';
import { obligationKindWords } from '../../../../core/words/kinds';
import { lateMarkOf } from '../../../../core/obligation/timing';
import { lateMarkWords } from '../../../../core/words/late-marks';
import { obligationStateWords } from '../../../../core/words/states';
import { deadlineReasonWords, extensionStateWords, reportStateText, reportStateWords } from '../../../assignment/words/history-words';
import { sourcePath } from '../../../figures/words/figure-paths';
import type { MovedDeadline } from '../../rules/moved-deadlines';
import type { ObligationView } from '../../use-cases/task-page';
import { Evidence, figuresOf } from './report-parts';
import { Targets } from './task-facts';
import type { TaskForm } from './task-forms';
import { ReturnReason } from './task-now';
import { timelineWords } from '../../words/ledger-words';
import { SplitLink, TaskParts } from './part/task-parts';
import { InstructionText } from './task-instructions';

type Report = ObligationView['reports'][number];
type ExtensionRequest = ObligationView['extensionRequests'][number];

/** Parts of a line, those that are there. */
const line = (...parts: readonly (string | null | false)[]): string => parts.filter(Boolean).join(' · ');
const spoken = (at: string, by: string | null): string => (by === null ? instantText(at) : `${instantText(at)} ${by}`);

/** What came late among these reports, each mark once. */
const LateTags = ({ reports }: { readonly reports: readonly Report[] }): VNode => (
  <>
    {[...new Set(reports.flatMap((report) => lateMarkOf(report) ?? []))].map((mark) => (
      <Tag>{lateMarkWords[mark]}</Tag>
    ))}
  </>
);

interface ReportProps extends Pick<ObligationView, 'targets' | 'state'> {
  readonly report: Report;
  /** Whose it is, for the way to where its figure comes from. */
  readonly of: { readonly campaignId: string; readonly unitId: string };
  readonly today: string;
}

const ReportOn = ({ report: it, of, today, targets, state }: ReportProps): VNode => (
  <article class="said">
    <h3>
      第 {it.sequence} 次反馈{it.isFinal && '（办结）'} <Tag>{reportStateText(it.state, state)}</Tag> <LateTags reports={[it]} />
    </h3>
    <p class="small">
      {line(
        spoken(it.recordedAt, it.by),
        `完成日期 ${nearDayText(it.occurredOn, today)}`,
        ...figuresOf({ ...it, targets, today }),
        it.lateReason !== null && `补录原因：${it.lateReason}`,
      )}
    </p>
    {it.figureSource && (
      <p class="small">
        <a href={sourcePath({ ...it.figureSource, ...of })}>数据来源</a>
      </p>
    )}
    <LongText text={it.text} />
    <Evidence files={it.evidence} />
    {it.countersignedAt !== null && (
      <p class="small">
        {line(
          `${timelineWords[it.state === 'sentBack' ? 'sentBack' : 'countersigned']}：${spoken(it.countersignedAt, it.countersignedBy)}`,
          it.countersignNote,
        )}
      </p>
    )}
    {it.reviewedAt !== null && (
      <p class="small">{line(`${reportStateWords[it.state]}：${spoken(it.reviewedAt, it.reviewedBy)}`, it.reviewNote)}</p>
    )}
  </article>
);

const Request = ({ request: it }: { readonly request: ExtensionRequest }): VNode => (
  <article class="said">
    <h3>
      申请延至 {dayText(it.requestedDay)} <Tag>{extensionStateWords[it.state]}</Tag>
    </h3>
    <p class="small">{spoken(it.recordedAt, it.by)}</p>
    <LongText text={`理由：${it.reason}\n进展：${it.progress}`} />
    {it.decidedAt !== null && <p class="small">{line(`批复：${spoken(it.decidedAt, it.decidedBy)}`, it.decisionNote)}</p>}
  </article>
);

interface ObligationFactsProps {
  readonly obligation: ObligationView;
  readonly before?: MovedDeadline | undefined;
}

const ObligationFacts = ({ obligation: it, before }: ObligationFactsProps): VNode => (
  <Facts>
    <Fact term="时限">
      {dayText(it.deadlineDay)} 24:00 前{it.isOverdue && <b class="warn"> 已逾期</b>}
    </Fact>
    {before && <Fact term="移交前">{`由${before.unitName}承办，时限 ${dayText(before.day)}`}</Fact>}
    {it.deadlines.length > 1 && (
      <Fact term="时限变更">
        {it.deadlines.map(({ version, day, reason }) => (
          <span class="unit">{`第${version}版 ${dayText(day)}（${deadlineReasonWords[reason]}）`}</span>
        ))}
      </Fact>
    )}
    {it.targets.length > 0 && (
      <Fact term="指标">
        <Targets targets={it.targets} />
      </Fact>
    )}
  </Facts>
);

/** What waits for a signature is owed still, and says whose move it is. */
const stateText = ({ state, reports }: ObligationView): string =>
  state !== 'void' && reports.some((report) => report.state === 'toCountersign')
    ? reportStateWords.toCountersign
    : obligationStateWords[state];

interface ObligationProps {
  readonly obligation: ObligationView;
  readonly campaignId: string;
  readonly today: string;
  readonly forms: readonly TaskForm[];
  readonly isNext: boolean;
  /** The instruction that it answers stands on top of the page. */
  readonly isSaidOnTop: boolean;
  /** The reader reports on it, and may hand it down to units below. */
  readonly maySplit: boolean;
  /** Why the report was sent back, for what is to be reported again. */
  readonly returnReason?: string | null | undefined;
  readonly before?: MovedDeadline | undefined;
}

/** What a unit owes: until when, what was said about it, and what may be done now; open where something waits for the reader. */
export const Obligation = ({
  obligation: it,
  campaignId,
  today,
  forms,
  isNext,
  isSaidOnTop,
  maySplit,
  returnReason,
  before,
}: ObligationProps): VNode => (
  <Fold
    id={`o-${it.id}`}
    isOpen={forms.some(({ isAwaited, isOpen }) => isNext || isAwaited || isOpen)}
    summary={
      <>
        <span class="what">{`${obligationKindWords[it.kind]}：${it.title}`}</span> <span class="small">{it.unitName}</span>{' '}
        <Tag>{stateText(it)}</Tag> <LateTags reports={it.reports} /> <LightIfLit colour={it.colour} />{' '}
        <span class="nowrap">{nearDayText(it.deadlineDay, today)}前</span>
      </>
    }
  >
    <ObligationFacts obligation={it} before={before} />
    {it.instruction && !isSaidOnTop && <InstructionText instruction={it.instruction} />}
    <TaskParts parts={it.parts} today={today} />
    {maySplit && <SplitLink id={it.id} />}
    {it.reports.map((report) => (
      <ReportOn report={report} of={{ campaignId, unitId: it.unitId }} today={today} targets={it.targets} state={it.state} />
    ))}
    {it.extensionRequests.map((request) => (
      <Request request={request} />
    ))}
    {forms.length > 0 && <ReturnReason reason={returnReason} />}
    <ActionForms forms={forms} />
  </Fold>
);
