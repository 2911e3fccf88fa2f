import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { EmptyState } from '../../../../api/ui/components/empty-state';
import { Fact, Facts } from '../../../../api/ui/components/facts';
import { Notice } from '../../../../api/ui/components/notice';
import { ActionForm, ActionForms } from '../../../../api/ui/forms/action-form';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Filters } from '../../../../api/ui/forms/filters';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { rightsOf } from '../../../../core/access/rights-of';
import type { Unit } from '../../../../core/directory/unit';
import { dateText } from '../../../../core/words/days';
import { dutyWords } from '../../../../core/words/duties';
import { actionWords, reachWords } from '../../../../core/words/rights';
import type { ContactRow } from '../../rules/directory-rows';
import type { DirectoryView } from '../../rules/directory-view';
import { findPersons, type KnownPerson, personOf } from '../../rules/duties/find-persons';
import { isAdministrator } from '../../rules/duties/separate-administrators';
import { type EnteredForm, problemOfForm, withEntered } from '../entered-form';
import { GIVING, givingForm, GRANTS } from './grant-forms';

const MOST_FOUND = 8;

const Crumb = (): VNode => (
  <p class="hint">
    <a href={GRANTS}>授权</a>
  </p>
);

const heldText = ({ held }: KnownPerson, { units }: DirectoryView): string =>
  held.map(({ unitId, duty }) => `${units.find(({ id }) => id === unitId)?.name ?? ''}${dutyWords[duty]}`).join('、');

const officeName = ({ units }: DirectoryView): string => units.find(({ kind }) => kind === 'office')?.name ?? '';

const Found = ({ view, q }: { readonly view: DirectoryView; readonly q: string }): VNode => {
  const found = findPersons(view, q);
  if (found.length === 0) return <EmptyState title="名录里没有这个人" steps={[{ text: '在下面填姓名、邮箱、单位，新登记一个人。' }]} />;
  const columns: readonly Column<KnownPerson>[] = [
    { head: '姓名', className: 'nowrap', cell: ({ personId, name }) => <a href={`${GRANTS}/new?person=${personId}`}>{name}</a> },
    { head: '邮箱', cell: ({ email }) => email },
    { head: '现任', cell: (person) => heldText(person, view) },
  ];
  return (
    <>
      <Table columns={columns} rows={found.slice(0, MOST_FOUND)} />
      {found.length > MOST_FOUND && <p class="hint">{`还有 ${found.length - MOST_FOUND} 人，请写得更完整一些。`}</p>}
    </>
  );
};

interface GivingProps {
  readonly view: DirectoryView;
  readonly q?: string | undefined;
  readonly personId?: string | undefined;
  readonly entered?: EnteredForm | undefined;
}

/** 授予职责: finds a person, or takes a new one, and the duty that he gets. */
export const GivingView = ({ view, q = '', personId, entered }: GivingProps): VNode => {
  const person = personId === undefined ? undefined : personOf(view, personId);
  return (
    <>
      <Crumb />
      <h1>授予职责</h1>
      {entered && <ErrorSummary {...problemOfForm(entered)} />}
      {person === undefined && (
        <>
          <p>先找人；名录里没有的，在下面新登记。</p>
          <Filters
            path={`${GRANTS}/new`}
            button="找人"
            isFiltered={q !== ''}
            fields={[{ name: 'q', label: '姓名或邮箱', type: 'search', value: q, maxLength: 100 }]}
          />
          {q !== '' && <Found view={view} q={q} />}
        </>
      )}
      {person && <p>{person.held.length === 0 ? `${person.name}现在没有职责。` : `${person.name}现任：${heldText(person, view)}。`}</p>}
      <ActionForms forms={[withEntered(givingForm(person, officeName(view)), entered)]} />
    </>
  );
};

interface ConfirmProps {
  readonly view: DirectoryView;
  readonly row: ContactRow;
  readonly unit: Unit;
  /** The form as it was entered, to be sent again. */
  readonly fields: Readonly<Record<string, string>>;
}

const Rights = ({ row }: Pick<ConfirmProps, 'row'>): VNode => (
  <section>
    <h2>{`任${dutyWords[row.duty]}以后能办什么`}</h2>
    <ul>
      {rightsOf(row.duty).map(({ action, reach }) => (
        <li>{`${actionWords[action]}（${reachWords[reach]}）`}</li>
      ))}
    </ul>
    {isAdministrator(row.duty) && <Notice>三员看不到任务、反馈和台账，也不能兼任别的职责。</Notice>}
  </section>
);

/** 确认授予: who gets which duty, and everything that he may do by it. */
export const ConfirmGrant = ({ view, row, unit, fields }: ConfirmProps): VNode => {
  const known = findPersons(view, row.email).find(({ email }) => email === row.email);
  return (
    <>
      <Crumb />
      <h1>确认授予</h1>
      <ActionCard title={`请核对：${row.name}任${unit.name}的${dutyWords[row.duty]}`} hint="确认以前什么都没有写入；确认以后留下审计记录。">
        <ActionForm
          form={{
            id: 'confirm',
            path: `${GRANTS}/confirmation`,
            title: '确认授予',
            fields: [],
            hidden: fields,
            buttons: [{ label: '确认授予' }],
          }}
        />
      </ActionCard>
      <Facts>
        <Fact term="姓名">{known ? row.name : `${row.name}（新登记，同时开账户）`}</Fact>
        <Fact term="邮箱">{row.email}</Fact>
        {row.telephone !== undefined && <Fact term="电话">{row.telephone}</Fact>}
        <Fact term="起">{row.fromDay === undefined ? '从现在起' : dateText(row.fromDay)}</Fact>
        <Fact term="止">{row.toDay === undefined ? '长期' : dateText(row.toDay)}</Fact>
        {known && <Fact term="现任">{known.held.length === 0 ? '没有' : heldText(known, view)}</Fact>}
      </Facts>
      <Rights row={row} />
      <section>
        <h2>不对？改好再看</h2>
        <ActionForms forms={[withEntered(givingForm(undefined, unit.name), { id: GIVING, fields, errors: [] })]} />
      </section>
    </>
  );
};
