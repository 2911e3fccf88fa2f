import type { Accepted } from './mail-server';

/** A statement on the database of the instance, which sees every row. */
export type Ask = <Row = Record<string, unknown>>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** What was seen from outside, which the database is held against. */
export interface Evidence {
  readonly accepted: readonly Accepted[];
  /** The most repeats that the faults excuse. */
  readonly repeatsExcused: number;
  /** The text of each write that was sent, and whether it was answered 2xx. */
  readonly sent: readonly { readonly marker: string; readonly isDone: boolean }[];
  /** Writes that were answered otherwise than they must be, in words. */
  readonly wrongAnswers: readonly string[];
  /** Obligations that an answered write met, and the county's clock after the answer. */
  readonly met: readonly { readonly obligationId: string; readonly atMs: number }[];
  /** A text that must be stored nowhere. */
  readonly poison: string;
  /** Rows of the ledger as the API shows them to the office. */
  readonly ledger: readonly {
    readonly taskId: string;
    readonly unsigned: number;
    readonly toReview: number;
    readonly extensionsPending: number;
  }[];
  /** Open tasks whose workflow does not run. */
  readonly withoutWorkflow: readonly string[];
}

/** A row that breaks an invariant of docs/architecture.md. */
export interface Violation {
  readonly invariant: Invariant;
  readonly what: string;
  readonly rows: readonly unknown[];
}

export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7';

type Check = (ask: Ask, evidence: Evidence) => Promise<readonly (readonly [what: string, rows: readonly unknown[]])[]>;

/** No recorded reminder is lost: each is in a letter, or told why it is in none; each letter that counts as sent was taken by the mail server. */
const lost: Check = async (ask, { accepted }) => [
  [
    'reminders that are due and in no letter',
    await ask(`select id, rung, audience, send_at, waiting_reason from reminder
      where state = 'recorded' and coalesce(postponed_to, send_at) < duban_now() - interval '15 minutes' and waiting_reason is distinct from 'nobody'`),
  ],
  [
    'reminders whose letter is not there',
    await ask(`select r.id, r.state from reminder r left join letter l on l.id = r.letter_id where r.state = 'inLetter' and l.id is null`),
  ],
  [
    'letters that count as sent and that the mail server never took',
    await ask(`select id, to_address, message_id from letter where state = 'sent' and message_id <> all ($1::text[])`, [
      accepted.map(({ messageId }) => messageId),
    ]),
  ],
];

/** No reminder of what was met before its letter was formed; that a report was accepted is said of what is met. */
const overtaken: Check = async (ask, { met }) => [
  [
    'reminders of what had been met when their letter was formed',
    await ask(
      `select r.id, r.rung, l.formed_at, to_timestamp(met.at / 1000) as met_at
       from unnest($1::uuid[], $2::float8[]) as met (obligation_id, at) join reminder r using (obligation_id) join letter l on l.id = r.letter_id
       where l.formed_at > to_timestamp(met.at / 1000) and r.rung not like 'accepted:%'`,
      [met.map(({ obligationId }) => obligationId), met.map(({ atMs }) => atMs)],
    ),
  ],
];

/** Repeats only as many as broken connections excuse, and with the same Message-ID: no letter that the store does not know. */
const repeated: Check = async (ask, { accepted, repeatsExcused }) => {
  const copies = new Map<string, number>();
  for (const { messageId } of accepted) copies.set(messageId, (copies.get(messageId) ?? 0) + 1);
  const repeats = [...copies].filter(([, count]) => count > 1);
  const total = repeats.reduce((sum, [, count]) => sum + count - 1, 0);
  const known = new Set((await ask<{ id: string }>('select message_id as id from letter')).map(({ id }) => id));
  return [
    [`${total} repeated letters, ${repeatsExcused} excused`, total > repeatsExcused ? repeats : []],
    // Whatever broke, a letter in doubt is repeated once by itself.
    ['letters that came more than twice', repeats.filter(([, count]) => count > 2)],
    ['letters that were taken and that the store does not know', [...copies.keys()].filter((id) => !known.has(id))],
  ];
};

/** Each kind of change with the row that it left; what every one of these rows must have exactly once is an audit entry. */
const CHANGES = `
  select 'assignment.signed' as kind, assignment_id::text as id from receipt
  union all select 'report.submitted', id::text from report
  union all select 'report.accepted', id::text from report where state = 'accepted'
  union all select 'report.returned', id::text from report where state = 'returned'
  union all select 'extension.requested', id::text from extension_request
  union all select 'extension.' || state, id::text from extension_request where state <> 'pending'
  union all select 'campaign.issued', id::text from campaign
  union all select 'task.assigned', id::text from task`;

/** The audit has one entry for each change, and none for what never was. */
const audited: Check = async (ask) => [
  [
    'changes and audit entries that differ',
    await ask(`with change as (${CHANGES}), entry as (
        select kind, entity_id as id, count(*) as entries from audit_entry where kind in (select distinct kind from change) group by 1, 2)
      select kind, id, coalesce(entries, 0)::int as entries, change.id is not null as changed
      from change full join entry using (kind, id) where entries is distinct from 1 or change.id is null`),
  ],
];

/** Counts that the ledger shows, counted from the facts. */
const LEDGER = `
  select t.id as "taskId",
    (select count(*)::int from assignment a where a.task_id = t.id and not exists (select from receipt where assignment_id = a.id)) as unsigned,
    (select count(*)::int from report r join assignment a on a.id = r.assignment_id where a.task_id = t.id and r.state = 'submitted') as "toReview",
    (select count(*)::int from extension_request e join assignment a on a.id = e.assignment_id where a.task_id = t.id and e.state = 'pending')
      as "extensionsPending"
  from task t where t.state = 'open'`;

/** States and lists say what the facts say. */
const derived: Check = async (ask, { ledger }) => {
  const counted = await ask<Evidence['ledger'][number]>(LEDGER);
  const shown = new Map(
    ledger.map(({ taskId, unsigned, toReview, extensionsPending }) => [taskId, { taskId, unsigned, toReview, extensionsPending }]),
  );
  return [
    [
      'receipts and the obligations and assignments that they meet',
      await ask(`select a.id, a.state, o.state as obligation, r.id is not null as signed
        from assignment a join obligation o on o.assignment_id = a.id and o.kind = 'receipt' left join receipt r on r.assignment_id = a.id
        where (r.id is not null) <> (o.state = 'met') or (r.id is not null) <> (a.state <> 'assigned')`),
    ],
    [
      'reports and the obligations that they are about',
      await ask(`select o.id, o.kind, o.state, r.states from obligation o cross join lateral (
          select array_agg(state order by sequence) as states from report where obligation_id = o.id) r
        where o.kind = 'result' and o.state is distinct from (case r.states[cardinality(r.states)]
          when 'submitted' then 'submitted' when 'accepted' then 'met' when 'returned' then 'returned' else 'open' end)`),
    ],
    [
      'reviews and their reports',
      await ask(`select o.id, o.state, r.state as report from report r join obligation o on o.key = 'review:' || r.id::text
        where (o.state = 'met') <> (r.state <> 'submitted')`),
    ],
    [
      'deadlines that an extension was granted for',
      await ask(`select o.id, o.deadline_day, o.deadline_version, e.requested_day from extension_request e join obligation o on o.id = e.obligation_id
        where e.state = 'granted' and (o.deadline_version = 1 or o.deadline_day <> e.requested_day)`),
    ],
    ['rows of the ledger', counted.filter((row) => JSON.stringify(row) !== JSON.stringify(shown.get(row.taskId)))],
  ];
};

/** Nothing is stuck. A letter in doubt that is not tried again waits for a person, and is shown. */
const stuck: Check = async (ask, { withoutWorkflow }) => [
  ['outbox events that nobody took', await ask('select id, process, row_id, created_at from outbox_event')],
  [
    'tasks and campaigns that have not seen their facts, or whose instant has passed',
    await ask(`select id, version, seen_version, next_at from (
        select id, version, seen_version, next_at, state from task union all select id, version, seen_version, next_at, state from campaign) w
      where state = 'open' and (seen_version < version or next_at < duban_now() - interval '5 minutes')`),
  ],
  [
    'letters that should have left',
    await ask(`select id, state, attempt, next_attempt_at, last_reply from letter
      where state = 'sending' or (state in ('waiting', 'inDoubt') and next_attempt_at < duban_now() - interval '15 minutes')`),
  ],
  ['open tasks without a workflow', withoutWorkflow],
];

/** Where the text of a write is stored. */
const STORED = `
  select note as marker from receipt union all select text from report union all select review_note from report
  union all select progress from extension_request union all select decision_note from extension_request`;

/** Each write that was answered 2xx exists once, no other more often, and none that was poisoned. */
const written: Check = async (ask, { sent, wrongAnswers, poison }) => [
  ['answers that must not be', wrongAnswers],
  [
    'writes that are not stored as often as they were answered',
    await ask(
      `with stored as (${STORED}), sent as (select * from unnest($1::text[], $2::bool[]) as s (marker, done))
       select marker, done, count(stored.marker)::int as rows from sent left join stored using (marker) group by marker, done
       having count(stored.marker) > 1 or (done and count(stored.marker) = 0)`,
      [sent.map(({ marker }) => marker), sent.map(({ isDone }) => isDone)],
    ),
  ],
  ['poisoned writes that are stored', await ask(`select marker from (${STORED}) s where position($1 in marker) > 0`, [poison])],
  ['notices issued twice', await ask('select title, count(*)::int from campaign group by 1 having count(*) > 1')],
];

const CHECKS: Readonly<Record<Invariant, Check>> = {
  I1: lost,
  I2: overtaken,
  I3: repeated,
  I4: audited,
  I5: derived,
  I6: stuck,
  I7: written,
};

/** Every row that breaks an invariant of architecture.md, "What must hold under faults", once everything has settled. */
export async function violations(ask: Ask, evidence: Evidence): Promise<readonly Violation[]> {
  const found: Violation[] = [];
  for (const invariant of Object.keys(CHECKS) as Invariant[])
    for (const [what, rows] of await CHECKS[invariant](ask, evidence)) if (rows.length > 0) found.push({ invariant, what, rows });
  return found;
}
