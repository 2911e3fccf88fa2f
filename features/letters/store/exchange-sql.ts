/**
 * Records the results of finished attempts and claims letters that are due, in one statement and so in one commit. A result counts while the letter is
 * still at that attempt, even when it was put in doubt meanwhile: an answer that arrived is a fact. The claim never takes a letter of the same statement.
 * It is materialized: a plan may run a subquery with a limit again for each row of a join, and each run would lock further letters. Letters are looked up by
 * an array of ids and never by a join alone: the plan is made once, perhaps while the table is empty, and a join of an empty table reads it whole ever after.
 * $1–$5 results: letter, attempt, outcome, reply, pause in ms; $6 the number of this process's lock; $7 how many to claim.
 */
export const EXCHANGE = `
  with clock as materialized (select duban_now() as at),
  result as materialized (
    select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::float8[]) as r (letter_id, attempt, outcome, reply, pause_ms)
  ),
  logged as (
    insert into delivery (letter_id, attempt, finished_at, outcome, reply)
    select letter_id, attempt, at, outcome, reply from result, clock
    on conflict (letter_id, attempt) do update set finished_at = excluded.finished_at, outcome = excluded.outcome, reply = excluded.reply
  ),
  settled as (
    update letter set
      state = case result.outcome when 'deferred' then 'waiting' else result.outcome end,
      next_attempt_at = at + result.pause_ms * interval '1 millisecond',
      finished_at = case when result.outcome in ('sent', 'failed') then at end,
      last_reply = result.reply,
      claimed_by = null
    from result, clock
    where letter.id = any ($1::uuid[]) and letter.id = result.letter_id and letter.attempt = result.attempt and letter.state in ('sending', 'inDoubt')
  ),
  due as materialized (
    select id from letter
    where state in ('waiting', 'inDoubt') and next_attempt_at <= (select at from clock) and id <> all ($1::uuid[])
    order by next_attempt_at limit $7 for update skip locked
  )
  update letter set state = 'sending', attempt = letter.attempt + 1, claimed_by = $6, claimed_at = at
  from clock
  where letter.id = any (array(select id from due))
  returning letter.id, letter.attempt, letter.to_address, letter.mime`;

/**
 * Puts claims in doubt whose process has lost its advisory lock ($1 is the lock's class), or whose lease ($2, ms) has passed: the server may have taken the
 * letter. They are due again at once, with the same Message-ID.
 */
export const SETTLE_LOST_CLAIMS = `
  with clock as materialized (select duban_now() as at),
  alive as materialized (
    select objid::bigint as number from pg_locks
    where locktype = 'advisory' and objsubid = 2 and granted and classid = $1::oid
      and database = (select oid from pg_database where datname = current_database())
  ),
  lost as (
    select id, attempt from letter
    where state = 'sending' and (claimed_at < (select at from clock) - $2 * interval '1 millisecond' or claimed_by not in (select number from alive))
    for update skip locked
  ),
  logged as (
    insert into delivery (letter_id, attempt, finished_at, outcome) select id, attempt, at, 'inDoubt' from lost, clock
    on conflict (letter_id, attempt) do nothing
  )
  update letter set state = 'inDoubt', next_attempt_at = at, claimed_by = null from lost, clock where letter.id = lost.id`;
