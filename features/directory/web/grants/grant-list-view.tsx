import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { EmptyState } from '../../../../api/ui/components/empty-state';
import { FoldedRest } from '../../../../api/ui/components/fold';
import { Tag } from '../../../../api/ui/components/tag';
import { ActionForm } from '../../../../api/ui/forms/action-form';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Filters } from '../../../../api/ui/forms/filters';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { type Duty, isOver } from '../../../../core/directory/unit';
import { dutyWords } from '../../../../core/words/duties';
import type { DirectoryView } from '../../rules/directory-view';
import { missingAdministrators, type SpecialDuty, specialDuties } from '../../rules/duties/special-duties';
import { columnWords } from '../../words/column-words';
import { periodText } from '../../words/directory-words';
import { type EnteredForm, problemOfForm, withEntered } from '../entered-form';
import { endGrantForm, GRANTS, specialOptions } from './grant-forms';

interface GrantListProps {
  readonly view: DirectoryView;
  readonly q?: string | undefined;
  readonly duty?: Duty | undefined;
  readonly withPast?: boolean;
  readonly entered?: EnteredForm | undefined;
}

/** A phone shows a row as a card. */
const SHOWN = 10;
const MOST_ROWS = 200;
const { contacts } = columnWords;

const Call = ({ view }: { readonly view: DirectoryView }): VNode => {
  const missing = missingAdministrators(view).map((duty) => dutyWords[duty]);
  const button = (
    <a class="button" href={`${GRANTS}/new`}>
      授予职责
    </a>
  );
  return missing.length > 0 ? (
    <ActionCard title={`还没有${missing.join('、')}，请授予`} hint="系统、安全、审计三个管理员由三个人分别担任，不能兼任别的职责。">
      {button}
    </ActionCard>
  ) : (
    <ActionCard title="有人到任就授予，有人离任就结束" hint="带有特别权限的职责只在这里授予和结束；不能授予自己。">
      {button}
    </ActionCard>
  );
};

const columnsOf = ({ view: { today }, entered }: GrantListProps): readonly Column<SpecialDuty>[] => [
  { head: contacts.duty, className: 'nowrap', cell: ({ duty }) => dutyWords[duty] },
  { head: contacts.name, className: 'nowrap', cell: ({ personName }) => personName },
  { head: '单位', cell: ({ unit }) => unit.name },
  {
    head: '联系方式',
    cell: ({ email, telephone }) => (
      <>
        {email}
        {telephone !== undefined && <div>{telephone}</div>}
      </>
    ),
  },
  {
    head: '起止',
    className: 'nowrap',
    cell: ({ fromDay, toDay }) => (
      <>
        {periodText(fromDay, toDay)}
        {fromDay !== undefined && fromDay > today && <Tag>还没开始</Tag>}
      </>
    ),
  },
  {
    head: '办理',
    className: 'acts',
    noPrint: true,
    cell: (held) => (isOver(held, today) ? <Tag>已结束</Tag> : <ActionForm form={withEntered(endGrantForm(held, today), entered)} />),
  },
];

/** 授权: who holds the special duties, to be found, given and ended. */
export const GrantList = (props: GrantListProps): VNode => {
  const { view, q = '', duty, withPast = false, entered } = props;
  const rows = specialDuties(view, { q, duty, withPast });
  const isFiltered = q !== '' || duty !== undefined || withPast;
  return (
    <>
      <h1>
        授权 <span class="sub">带有特别权限的职责</span>
      </h1>
      {entered && <ErrorSummary {...problemOfForm(entered)} />}
      <Call view={view} />
      <Filters
        path={GRANTS}
        button="查找"
        isFiltered={isFiltered}
        fields={[
          { name: 'q', label: '姓名、邮箱或单位', type: 'search', value: q, maxLength: 100 },
          { name: 'duty', label: contacts.duty, type: 'choice', value: duty, options: [{ value: '', label: '全部' }, ...specialOptions] },
          { name: 'past', label: '也看已结束的', type: 'check', isChecked: withPast },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={isFiltered ? '没有找到' : '还没有人担任'}
          steps={[{ text: isFiltered ? '换一个写法，或者清除条件看全部。' : '点“授予职责”。' }]}
        />
      ) : (
        <FoldedRest items={rows} shown={SHOWN} label={(count) => `其余 ${count} 项`}>
          {(part) => <Table columns={columnsOf(props)} rows={part.slice(0, MOST_ROWS)} />}
        </FoldedRest>
      )}
    </>
  );
};
