import type { VNode } from 'preact';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { Notice } from '../../../../api/ui/components/notice';
import { ActionForm } from '../../../../api/ui/forms/action-form';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { formatDay } from '../../../../core/calendar/civil-day';
import { dayText, instantText } from '../../../../core/words/days';
import { isToRecord, postingStage } from '../../rules/board/posting-stage';
import { MANNERS, MOST_TEXT, type PostingField, type TypedPosting } from '../../rules/entered/fill-rows';
import type { PostingEntryOnPage } from '../../use-cases/views/cycle-views';
import type { VillageOnPage } from '../../use-cases/views/look-at-village';
import { CYCLE_NAME } from '../../words/cycle-page-words';
import { confirmationText, mannerWords, postingFieldWords, recordText } from '../../words/posting-words';
import { StageMark } from '../board/stage-mark';
import { boardPath, CYCLES, cyclePath, lateEntriesPath, postingsPath } from '../../words/cycle-paths';
import { cycleName } from '../../words/cycle-words';

interface VillageViewProps extends VillageOnPage {
  /** A correction as it was entered and not taken. */
  readonly entered?: (TypedPosting & { readonly reason: string }) | undefined;
  readonly errors?: Readonly<Record<string, string>> | undefined;
}

const ENTRIES: readonly Column<PostingEntryOnPage>[] = [
  { head: '登记', cell: recordText },
  { head: '由谁登记', cell: ({ by, recordedAtMs }) => `${by ?? '系统'}，${instantText(recordedAtMs)}` },
  {
    head: '说明',
    cell: ({ reason, lateReason }) => [reason === undefined ? '' : `更正：${reason}`, lateReason ?? ''].filter(Boolean).join('；'),
  },
  {
    head: '确认',
    cell: confirmationText,
  },
];

const typedOf = ({ record: { state, postedOn, place = '', handledBy = '' } }: VillageOnPage): TypedPosting => ({
  manner: state === 'owed' ? '' : state,
  postedOn: postedOn === undefined ? '' : formatDay(postedOn),
  place,
  handledBy,
});

function correctionOf({ entered, errors = {}, ...village }: VillageViewProps) {
  const typed = entered ?? { ...typedOf(village), reason: '' };
  const of = (field: PostingField) => ({ name: field, label: postingFieldWords[field], value: typed[field], error: errors[field] });
  return {
    id: 'correction',
    path: `${cyclePath(village.cycle.id)}/village`,
    hidden: { unit: village.record.unitId },
    title: '更正这条登记…',
    hint: '原来的登记保留可查。',
    isOpen: entered !== undefined,
    fields: [
      { ...of('manner'), type: 'choice' as const, options: MANNERS.map((value) => ({ value, label: mannerWords[value] })) },
      { ...of('postedOn'), type: 'day' as const, latest: formatDay(village.today) },
      { ...of('place'), type: 'text' as const, maxLength: MOST_TEXT.place },
      { ...of('handledBy'), type: 'text' as const, maxLength: MOST_TEXT.handledBy },
      {
        name: 'reason',
        label: '更正理由',
        type: 'text' as const,
        value: typed.reason,
        maxLength: 200,
        isRequired: true,
        error: errors['reason'],
      },
    ],
    buttons: [{ label: '保存更正' }],
  };
}

/** What is recorded of a village in a cycle, with every record that was made of it, and its correction. */
export const VillageView = (props: VillageViewProps): VNode => {
  const { cycle, today, record, entries, mayRecord, isToConfirm, errors = {} } = props;
  const wrong = Object.entries(errors);
  return (
    <>
      <p class="crumbs no-print">
        <a href={CYCLES}>{CYCLE_NAME}</a> › <a href={cyclePath(cycle.id)}>{cycleName(cycle)}</a> ›{' '}
        <a href={boardPath(cycle.id)}>公示看板</a>
      </p>
      <h1>
        {record.name} <span class="sub">{record.townshipName}</span>
      </h1>
      {wrong.length > 0 && (
        <ErrorSummary title="没有保存" errors={wrong.map(([field, message]) => ({ message, href: `#correction-${field}` }))} />
      )}
      <Facts>
        <Fact term="公示情况">
          <StageMark stage={postingStage(record, cycle.postingDueDay, today)} />
        </Fact>
        <Fact term="登记">{recordText(record)}</Fact>
        <Fact term="截止">{dayText(cycle.postingDueDay)}</Fact>
        {record.lateReason !== undefined && <Fact term="逾期原因">{record.lateReason}</Fact>}
        {record.listedAtMs !== undefined && <Fact term="名单">{`截至 ${instantText(record.listedAtMs)} 没有公示`}</Fact>}
      </Facts>
      {record.toConfirm && (
        <Notice>
          {`有一条补录等${isToConfirm ? '您' : '另一个人'}确认，确认以前不算：${recordText(record.toConfirm)}。`}{' '}
          {isToConfirm && <a href={lateEntriesPath(cycle.id)}>去确认</a>}
        </Notice>
      )}
      {mayRecord && isToRecord(record) && (
        <p class="no-print">
          <a class="button" href={postingsPath(cycle.id)}>
            登记公示
          </a>
        </p>
      )}
      <section>
        <h2>登记经过</h2>
        {entries.length === 0 ? <Notice>还没有登记。</Notice> : <Table columns={ENTRIES} rows={entries} />}
      </section>
      {mayRecord && record.state !== 'owed' && !record.toConfirm && <ActionForm form={correctionOf(props)} />}
    </>
  );
};
