import type { VNode } from 'preact';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Field, type FieldSpec } from '../../../../api/ui/forms/field';
import { Table } from '../../../../api/ui/tables/table';
import { AUDIENCES } from '../../../../core/policy/policy';
import type { Policy } from '../../../../core/policy/policy';
import { audienceWords } from '../../../../core/words/duties';
import { partOf, type PolicyPart } from '../../rules/policy-part';
import { policyName } from '../../words/change-words';
import { partText, ruleNames } from '../../words/policy-words';
import { fieldsOf, type Filled, NUMBERS, type RungRow, rowsToShow } from './read-change';

/** A form as it is shown first, or as it came back. */
export interface ChangeFormProps {
  readonly part: PolicyPart;
  readonly campaign: { readonly id: string; readonly title: string } | undefined;
  readonly policy: Policy;
  readonly filled?: Filled;
  /** By the name of the field, or of the row. */
  readonly errors?: Readonly<Record<string, string>>;
  /** What is wrong with the whole. */
  readonly problem?: string;
}

const HINTS: Partial<Record<keyof typeof ruleNames, string>> = {
  slot: '工作日几点，例如 08:30',
  receiptWorkDays: '交办信发出后几个工作日内',
  reviewWorkDays: '反馈后几个工作日内',
  reworkWorkDays: '退回后几个工作日内',
  reportDay: '次月几日前，1 至 28',
  rosterDay: '次月几日前，1 至 28',
};

function GeneralFields({ policy, filled, errors = {} }: ChangeFormProps): VNode {
  const values = filled ?? fieldsOf(partOf(policy, 'general'));
  const field = (name: keyof typeof ruleNames): FieldSpec => ({
    type: 'text',
    name,
    label: ruleNames[name],
    hint: HINTS[name],
    value: values[name],
    error: errors[name],
    maxLength: 5,
    isRequired: true,
  });
  return (
    <div class="fields">
      {(['slot', 'opens', 'closes', ...NUMBERS] as const).map((name) => (
        <Field id={`f-${name}`} field={field(name)} />
      ))}
      <Field
        id="f-countersignsFinal"
        field={{
          type: 'check',
          name: 'countersignsFinal',
          label: `${ruleNames.countersignsFinal}：报办结的反馈先由本单位分管领导签批，再由督办岗审核`,
          isChecked: values['countersignsFinal'] === 'yes',
        }}
      />
    </div>
  );
}

const sideText = { before: '到期前第', after: '逾期第' } as const;

const Time = ({ row, error }: { readonly row: RungRow; readonly error: string | undefined }): VNode => (
  <>
    {error !== undefined && (
      <p class="wrong" id={`f-${row.name}-wrong`}>
        {error}
      </p>
    )}
    {row.side === 'due' ? (
      '到期日'
    ) : (
      <span class="rung-time">
        {sideText[row.side]}{' '}
        <input
          id={`f-${row.name}`}
          name={row.name}
          value={row.count}
          inputMode="numeric"
          maxLength={4}
          aria-label={`${sideText[row.side]}几个工作日`}
          aria-invalid={error === undefined ? undefined : 'true'}
          aria-describedby={error === undefined ? undefined : `f-${row.name}-wrong`}
        />{' '}
        个工作日
      </span>
    )}
  </>
);

/** The audiences that a ladder is offered: a review is the office's own business. */
const audiencesFor = (part: PolicyPart) =>
  AUDIENCES.filter((duty) => (part === 'review' ? ['office', 'reviewer', 'officeHead'].includes(duty) : duty !== 'reviewer'));

function LadderFields({ part, policy, filled, errors = {} }: ChangeFormProps): VNode | null {
  if (part === 'general') return null;
  return (
    <>
      <p class="hint">勾选每一级写给谁。要加一级，填空行；要删去一级，把它的勾选都去掉。</p>
      <Table
        className="rungs"
        rows={rowsToShow(policy, part, filled)}
        columns={[
          { head: '什么时候', cell: (row) => <Time row={row} error={errors[row.name]} /> },
          ...audiencesFor(part).map((duty) => ({
            head: audienceWords[duty],
            cell: (row: RungRow) => (
              <input
                type="checkbox"
                name={`${row.name}-${duty}`}
                value="yes"
                checked={row.audiences.includes(duty)}
                aria-label={`${row.side === 'due' ? '到期日' : `${sideText[row.side]}${row.count === '' ? '几' : row.count}个工作日`}写给${audienceWords[duty]}`}
              />
            ),
          })),
        ]}
      />
    </>
  );
}

/** The form by which a change of one part is proposed: what holds is filled in, the effect can be looked at before. */
export function ChangeForm(props: ChangeFormProps): VNode {
  const { part, campaign, filled, errors = {}, problem } = props;
  const wrong = Object.entries(errors);
  return (
    <>
      <p class="crumbs">
        <a href="/policy">政策</a>
        {campaign && (
          <>
            {' '}
            › <a href={`/policy/campaigns/${campaign.id}`}>{campaign.title}</a>
          </>
        )}
      </p>
      <h1>{`提出变更：${partText(part)}`}</h1>
      <p class="hint">{policyName(campaign?.title)}</p>
      {(wrong.length > 0 || problem !== undefined) && (
        <ErrorSummary
          title={problem ?? '填写的内容有误'}
          errors={wrong.map(([name, message]) => ({ message, href: `#f-${name}` }))}
          href={wrong.length === 0 ? '#change' : undefined}
        />
      )}
      <p>改好以后先看影响，再提出。提出以后要由另一个人（办公室主任或审批人）确认才生效。</p>
      <form method="post" action="/policy/change" id="change">
        <input type="hidden" name="part" value={part} />
        {campaign && <input type="hidden" name="campaign" value={campaign.id} />}
        {part === 'general' ? <GeneralFields {...props} /> : <LadderFields {...props} />}
        <Field
          id="f-reason"
          field={{
            type: 'area',
            name: 'reason',
            label: '理由',
            hint: '为什么要变更；提出时必填，会记入审计',
            value: filled?.['reason'],
            error: errors['reason'],
            maxLength: 500,
          }}
        />
        <button type="submit" name="step" value="propose">
          提出变更
        </button>
        <button type="submit" name="step" value="preview" class="second">
          先看影响
        </button>
      </form>
    </>
  );
}
