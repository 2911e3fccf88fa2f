import { LETTER_LINK_DAYS } from '../rules/letter-link';

/**
 * Records the results of finished attempts and claims letters that are due, in one statement and so in one commit. A result counts while the letter is
 * still at that attempt, even when it was put in doubt meanwhile: an answer that arrived is a fact. The claim never takes a letter of the same statement.
 * It is materialized: a plan may run a subquery with a limit again for each row of a join, and each run would lock further letters. Letters are looked up by
 * an array of ids and never by a join alone: the plan is made once, perhaps while the table is empty, and a join of an empty table reads it whole ever after.
 * Letters are claimed in the order of their run, urgent ones first. A deferred letter without a pause keeps its place. A letter in doubt is due again while
 * it may be repeated by itself, else it waits for a person: it has no next attempt.
 * A letter that a person sent again goes to the address that the directory has now.
 * A letter that expires is not claimed after that, and its text is gone once it is over: it holds a secret.
 * A letter whose links sign its reader in gets one with each claim: of its token only the hash is here ($10, one for each letter that may be claimed), so that
 * whoever reads the store cannot sign in, and a letter that is sent again has a link that works. `place` says whose token is whose.
 * $1–$6 results: letter, attempt, outcome, reply, reason, pause in ms; $7 the number of this process's lock; $8 how many to claim; $9 the mail server; $10 hashes of tokens.
 */
export const EXCHANGE = `
  with clock as materialized (select duban_now() as at),
  result as materialized (
    select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::float8[])
      as r (letter_id, attempt, outcome, reply, reason, pause_ms)
  ),
  logged as (
    insert into delivery (letter_id, attempt, finished_at, outcome, reply)
    select letter_id, attempt, at, outcome, nullif(reply, '') from result, clock
    on conflict (letter_id, attempt) do update set finished_at = excluded.finished_at, outcome = excluded.outcome, reply = excluded.reply
  ),
  settled as (
    update letter set
      state = case result.outcome when 'deferred' then 'waiting' else result.outcome end,
      next_attempt_at = case
        when result.outcome = 'deferred' then coalesce(at + result.pause_ms * interval '1 millisecond', letter.next_attempt_at, at)
        when result.outcome = 'inDoubt' and letter.repeats_left > 0 then at + result.pause_ms * interval '1 millisecond'
      end,
      repeats_left = letter.repeats_left - (result.outcome = 'inDoubt' and letter.repeats_left > 0)::int,
      deferrals = letter.deferrals + (result.reason is not distinct from 'refusedForNow')::int,
      finished_at = case when result.outcome in ('sent', 'failed') then at end,
      last_reply = nullif(result.reply, ''),
      reason = result.reason,
      mime = case when letter.expires_at is not null and result.outcome in ('sent', 'failed') then '' else letter.mime end,
      claimed_by = null
    from result, clock
    where letter.id = any ($1::uuid[]) and letter.id = result.letter_id and letter.attempt = result.attempt
      and (letter.state = 'sending' or letter.state = 'inDoubt' and result.outcome <> 'inDoubt')
  ),
  due as materialized (
    select id from letter
    where state in ('waiting', 'inDoubt') and next_attempt_at <= (select at from clock) and (expires_at > (select at from clock)) is not false
      and id <> all ($1::uuid[])
      and (kind = 'signIn' or not exists (select from sending_pause where paused_at is not null))
    order by priority, next_attempt_at, id limit $8 for update skip locked
  ),
  claimed as (
  update letter set state = 'sending', attempt = letter.attempt + 1, claimed_by = $7, claimed_at = at, server = $9, reason = null,
    to_address = case when sent_again_at is null then to_address else (select email from person where person.id = letter.person_id) end
  from clock
  where letter.id = any (array(select id from due))
  returning letter.id, letter.attempt, letter.deferrals, letter.to_address, letter.mime, letter.claimed_at, letter.link_account_id
  ),
  numbered as materialized (select *, row_number() over () as place from claimed),
  linked as (
    insert into sign_in_link (token_hash, account_id, expires_at, kind)
    select ($10::bytea[])[place], link_account_id, claimed_at + interval '${LETTER_LINK_DAYS} days', 'letter'
    from numbered where link_account_id is not null
  )
  select id, attempt, deferrals, to_address, mime, (extract(epoch from claimed_at) * 1000)::float8 as "claimedAtMs",
    case when link_account_id is not null then place::int end as place
  from numbered`;

/**
 * Puts claims in doubt whose process has lost its advisory lock ($1 is the lock's class), or whose lease ($2, ms) has passed: the server may have taken the
 * letter. Those that may still be repeated by themselves are due again at once, with the same Message-ID; the others wait for a person.
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
  update letter set state = 'inDoubt', reason = 'processLost', claimed_by = null, next_attempt_at = case when repeats_left > 0 then at end,
    repeats_left = repeats_left - (repeats_left > 0)::int
  from lost, clock where letter.id = lost.id`;

/** Letters due for longer than $1 ms that are neither handed over nor failed nor in doubt, and since when the oldest. */
export const READ_BEHIND = `
  select count(*)::int as count, min(send_at) as since from letter
  where state in ('waiting', 'sending') and send_at < duban_now() - $1 * interval '1 millisecond'`;
