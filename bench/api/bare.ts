import express from 'express';
import { Pool } from 'pg';
import { calendarOfDays } from '../../core/calendar/calendar-of-days';
import { dayOfInstant } from '../../core/calendar/civil-day';
import { colourBounds } from '../../features/ledger/rules/colour-bounds';
import { readLedger } from '../../features/ledger/store/ledger';
import type { Reading } from '../../features/ledger/store/reading';
import { readTask } from '../../features/ledger/store/task-page';
import { readPlainTypes } from '../../platform/postgres/pg-types';

/**
 * What the product is compared with: Express and pg with the same selects, a session looked up for each request, and nothing else: no policy of rows (but the one
 * unit of a look-up, fixed on its connections), no duties of the day, no snapshot, no check of what goes in or out.
 */
function main(env: NodeJS.ProcessEnv): void {
  readPlainTypes();
  const pool = new Pool({ connectionString: env['DATABASE_URL'], max: 10 });
  const ofUnit = new Pool({ connectionString: env['UNIT_DATABASE_URL'], max: 10, options: `-c duban.scope={${env['UNIT_ID'] ?? ''}}` });
  const today = dayOfInstant(Date.now());
  const calendar = calendarOfDays([]);
  const bounds = colourBounds(today, calendar);
  const readingOn = (of: Pool): Reading => ({
    today,
    calendar,
    bounds,
    unitIds: null,
    sql: async <Row>(text: string, values: readonly unknown[] = []) => (await of.query(text, [...values])).rows as Row[],
  });
  const app = express();
  app.use(async (req, res, next) => {
    const sid = decodeURIComponent(req.get('cookie') ?? '').replace(/^duban=s:([^.]+)\..*$/, '$1');
    const { rows } = await pool.query('select sess from user_session where sid = $1 and expire > now()', [sid]);
    if (rows.length > 0) next();
    else res.status(401).json({});
  });
  app.get('/api/tasks', async (_req, res) => void res.json(await readLedger(readingOn(pool), {}, { limit: 50 })));
  app.get('/api/tasks/:id', async (req, res) => void res.json(await readTask(readingOn(ofUnit), req.params.id, { seesReviews: false })));
  app.listen(Number(env['PORT']), '127.0.0.1', () => console.log('{"ready":true}'));
}

main(process.env);
