import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { percentile } from '../reminders/figures';
import { signIn } from '../api/seed';
import type { BenchDatabase } from '../support/database';
import { startProcess, stopProcess } from '../support/child';

const TOWNSHIPS = 12;
/** Looks that are not counted: connections and their statements are prepared by then. */
const WARM = 10;

/** Townships above the villages, quotas of these, a posting of which half is recorded, and a clerk of the office. */
const COUNTY = `
  with town as (insert into unit (code, name, kind) select 't' || n, '第' || n || '乡人民政府', 'township' from generate_series(1, ${TOWNSHIPS}) n returning id, code),
  placed as (update unit v set parent_id = town.id from town where v.kind = 'village' and town.code = 't' || (substr(v.code, 2)::int % ${TOWNSHIPS} + 1) returning v.id, v.parent_id),
  clerk as (insert into person (name, email) values ('督办岗', 'office@bench.example') returning id, name),
  held as (insert into duty_holding (person_id, unit_id, duty) select clerk.id, unit.id, 'office' from clerk, unit where unit.kind = 'office'),
  account_made as (insert into account (person_id, name) select id, name from clerk),
  counted as (insert into quota (series_id, unit_id, persons, source, recorded_at) select s.id, p.id, 130, '附件1', now() from figure_series s, placed p),
  task_made as (insert into task (campaign_id, position, kind, ordinal, title) select id, 1, 'task', '（三）', '落实公示' from campaign returning id, campaign_id),
  assigned as (
    insert into assignment (task_id, campaign_id, unit_id, role, state, assigned_at, active_since)
    select t.id, t.campaign_id, town.id, 'responsible', 'signed', now(), now() from task_made t, town),
  cycle_made as (
    insert into notice_cycle (campaign_id, task_id, kind, period, workflow_key, title, posting_key, posting_due, data_through, opened_at)
    select campaign_id, id, 'monthly', '2026-10', 'bench', '缴费明细公示', 'posting:2026-10', current_date + 5, current_date, now() from task_made returning id)
  insert into village_posting (cycle_id, unit_id, township_id, state, posted_on, place, handled_by, timing, recorded_at)
  select c.id, v.id, v.parent_id, case when get_byte(uuid_send(v.id), 15) < 128 then 'posted' else 'owed' end,
    case when get_byte(uuid_send(v.id), 15) < 128 then current_date end, case when get_byte(uuid_send(v.id), 15) < 128 then '村务公开栏' end,
    case when get_byte(uuid_send(v.id), 15) < 128 then '张某' end, case when get_byte(uuid_send(v.id), 15) < 128 then 'inTime' end,
    case when get_byte(uuid_send(v.id), 15) < 128 then now() end
  from cycle_made c, placed v`;

/** Milliseconds until the last byte, the middle one and the slowest but the last of a hundred; the size of the page. */
export interface PageTime {
  readonly p50: number;
  readonly p99: number;
  readonly kilobytes: number;
}

async function timesOf(url: string, cookie: string, times: number): Promise<PageTime> {
  const taken: number[] = [];
  let bytes = 0;
  for (let at = 0; at < times; at += 1) {
    const began = performance.now();
    const answer = await fetch(url, { headers: { cookie } });
    bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
    if (at >= WARM) taken.push(performance.now() - began);
  }
  return { p50: percentile(taken, 0.5), p99: percentile(taken, 0.99), kilobytes: Math.round(bytes / 1024) };
}

/** The league table and the board of a county whose villages have figures, as the office opens them, each so many times, the first ten not counted. */
export async function measurePages(
  bench: BenchDatabase,
  superUrl: string,
  times: number,
): Promise<Readonly<Record<'league' | 'board', PageTime>>> {
  const address = new URL(superUrl);
  address.pathname = new URL(bench.ownerUrl).pathname;
  const superuser = new Client({ connectionString: address.href });
  await superuser.connect();
  const port = '18321';
  const url = `http://127.0.0.1:${port}`;
  const web = await startProcess('api/main.js', {
    PUBLIC_URL: url,
    SESSION_SECRET: randomBytes(32).toString('hex'),
    MAIL_FROM: 'duban@bench.example',
    SECOND_FACTOR: 'none',
    DATABASE_URL: bench.urlFor('api'),
    HOST: '127.0.0.1',
    PORT: port,
  });
  try {
    await superuser.query(COUNTY);
    await superuser.query('vacuum analyze');
    const cookie = await signIn(superuser, url, 'office@bench.example');
    const { rows } = await superuser.query<{ campaign: string; cycle: string }>(
      'select (select id from campaign) as campaign, (select id from notice_cycle) as cycle',
    );
    const [{ campaign, cycle } = { campaign: '', cycle: '' }] = rows;
    return {
      league: await timesOf(`${url}/campaigns/${campaign}/progress?kind=villages`, cookie, times),
      board: await timesOf(`${url}/cycles/${cycle}/board`, cookie, times),
    };
  } finally {
    await Promise.all([stopProcess(web), superuser.end()]);
  }
}
