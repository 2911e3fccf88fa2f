import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { ErrorSummary } from '../../../../api/ui/forms/error-summary';
import { Field } from '../../../../api/ui/forms/field';
import { type Column, Table } from '../../../../api/ui/tables/table';
import { instantText } from '../../../../core/words/days';
import type { EntriesToConfirm, LateEntries } from '../../use-cases/views/look-at-late-entries';
import { CYCLE_NAME } from '../../words/cycle-page-words';
import { boardPath, CYCLES, cyclePath, lateEntriesPath } from '../../words/cycle-paths';
import { cycleName } from '../../words/cycle-words';
import { toConfirmText } from '../../words/ask-words';
import { type LateEntryRow, lateEntryRows } from './late-entry-rows';

/** The field by which a late entry is chosen, that of a village or of the unit that delivered the roster. */
export const chosenName = (unitId: string): string => `entry-${unitId}`;

export interface LateEntriesViewProps extends Omit<LateEntries, 'isConcerned'> {
  /** A decision as it was entered and not taken. */
  readonly tried?: { readonly chosen: ReadonlySet<string>; readonly opinion: string; readonly errors: readonly string[] } | undefined;
}

const COLUMNS: readonly Column<LateEntryRow>[] = [
  { head: '补录的', cell: ({ says }) => says },
  { head: '原因', cell: ({ reason }) => reason },
  { head: '由谁登记', cell: ({ by, recordedAtMs }) => `${by ?? '系统'}，${instantText(recordedAtMs)}` },
];
const ABOUT = '村或者清册';

const hintOf = ({ villages, roster }: EntriesToConfirm): string =>
  [
    '截止日期以前已经办了、过后才登记的。',
    villages.length > 0 ? '公示在确认以前不算；不予确认的，那个村仍是没有公示。' : '',
    roster ? '清册在确认以前照常使用，算逾期；确认的按提供日期算，不予确认的仍算逾期。' : '',
  ].join('');

/** 补录确认: what was done in time and recorded after it, looked at by a second person, all at once or some of them. */
export function LateEntriesView({ cycle, campaignTitle, mine, own, tried }: LateEntriesViewProps): VNode {
  const path = lateEntriesPath(cycle.id);
  const [toConfirm, ofOwn] = [lateEntryRows(mine), lateEntryRows(own)];
  return (
    <>
      <p class="crumbs no-print">
        <a href={CYCLES}>{CYCLE_NAME}</a> › <a href={cyclePath(cycle.id)}>{cycleName(cycle)}</a> ›{' '}
        <a href={boardPath(cycle.id)}>公示看板</a>
      </p>
      <h1>
        补录确认 <span class="sub">{campaignTitle}</span>
      </h1>
      {tried && <ErrorSummary title="没有保存" errors={tried.errors.map((message) => ({ message }))} />}
      {toConfirm.length === 0 ? (
        <ActionCard title="现在没有等您确认的补录">
          <a class="button no-print" href={boardPath(cycle.id)}>
            看公示看板
          </a>
        </ActionCard>
      ) : (
        <form method="post" action={path}>
          <ActionCard
            title={`${toConfirmText({ villages: mine.villages.length, isRoster: mine.roster !== undefined })}等您确认，核对后点“确认”`}
            hint={hintOf(mine)}
          />
          <Table
            columns={[
              {
                head: ABOUT,
                cell: (row) => (
                  <label>
                    <input
                      type="checkbox"
                      name={chosenName(row.unitId)}
                      value="yes"
                      checked={tried === undefined || tried.chosen.has(row.unitId)}
                    />{' '}
                    {row.name}
                  </label>
                ),
              },
              ...COLUMNS,
            ]}
            rows={toConfirm}
          />
          <Field
            id="opinion"
            field={{
              name: 'opinion',
              label: '意见',
              hint: '不予确认的要写明原因。',
              type: 'text',
              value: tried?.opinion ?? '',
              maxLength: 200,
            }}
          />
          <button type="submit" name="decision" value="confirmed">
            确认
          </button>
          <button type="submit" name="decision" value="refused" class="second">
            不予确认
          </button>
        </form>
      )}
      {ofOwn.length > 0 && (
        <section>
          <h2>您自己补录的，等另一个人确认</h2>
          <p class="hint">
            {own.roster ? '由督办单位的另一个人登录后在这一页确认。' : '本单位的另一名联系人、分管领导，或者督办单位，登录后在这一页确认。'}
          </p>
          <Table columns={[{ head: ABOUT, cell: ({ name }) => name }, ...COLUMNS]} rows={ofOwn} />
        </section>
      )}
    </>
  );
}
