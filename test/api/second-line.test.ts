import { inParallel, textOf } from '../support/web/matrix/answers';
import { addressOf, ask, isAboutBusiness, nameOf, type Route, routes } from '../support/web/matrix/routes';
import { OFFICE_DUTIES } from '../support/web/matrix/readers';
import { makeSubjects, markerOf, SUBJECT_UNITS, type SubjectUnit, type Subjects } from '../support/web/matrix/subjects';
import { startWeb, type Visitor, type Web } from '../support/web/web';

// The first line of defence, switched off: everybody may do everything for every unit. What row-level security lets a transaction see still follows the duties.
jest.mock('../../core/access/may', () => ({
  ...jest.requireActual<object>('../../core/access/may'),
  may: () => true,
  reachOf: () => '*',
}));

/** Whose business each of them reads by right. */
const READS: Readonly<Record<'T1' | 'T1V', readonly SubjectUnit[]>> = { T1: ['T1', 'T1V', 'T1J'], T1V: ['T1V'] };
const AT_ONCE = 6;

const read: readonly Route[] = routes.filter(({ method, authorisation }) => method === 'get' && authorisation !== 'public');

describe('with the first line switched off, row-level security alone', () => {
  let web: Web;
  let subjects: Subjects;
  /** What tells of a unit: the word in its texts, the ids of its business, the addresses of its people. */
  let traces: Readonly<Record<SubjectUnit, readonly string[]>>;
  let visitors: Readonly<Record<'T1' | 'T1V' | 'OFF', Visitor>>;

  beforeAll(async () => {
    web = await startWeb();
    subjects = await makeSubjects(web, OFFICE_DUTIES);
    const held = await web.opened.owner<{ code: SubjectUnit; id: string; email: string }>(
      'select u.code, p.id, p.email from duty_holding h join person p on p.id = h.person_id join unit u on u.id = h.unit_id where u.code = any ($1)',
      [SUBJECT_UNITS],
    );
    traces = Object.fromEntries(
      SUBJECT_UNITS.map((unit) => {
        const business = Object.entries(subjects[unit]).flatMap(([kind, id]) => (kind === 'unit' ? [] : [id]));
        const people = held.filter(({ code }) => code === unit).flatMap(({ id, email }) => [id, email]);
        return [unit, [markerOf(unit), ...business, ...people]];
      }),
    ) as unknown as typeof traces;
    visitors = {
      T1: await web.signIn('T1'),
      T1V: await web.signIn('t1v-contact@county.example'),
      OFF: await web.signIn('OFF'),
    };
  });
  afterAll(() => web.stop());

  /** Each read of a foreign unit's business that tells of it, as `route: trace`. */
  async function told(visitor: Visitor, foreign: readonly SubjectUnit[]): Promise<string[]> {
    const asked = read.flatMap((route) =>
      isAboutBusiness(route) || route.path.includes('{id}')
        ? foreign.map((unit) => ({ route, address: addressOf(route, subjects, unit) }))
        : [{ route, address: addressOf(route, subjects) }],
    );
    const found = new Set<string>();
    await inParallel(asked, AT_ONCE, async ({ route, address }) => {
      // Whoever asks for an id knows it: the answer may repeat the address.
      const text = (await textOf(await ask(visitor, route, address))).replaceAll(address, '');
      for (const unit of foreign) for (const trace of traces[unit]) if (text.includes(trace)) found.add(`${nameOf(route)}: ${trace}`);
    });
    return [...found].sort();
  }

  test.each(['T1', 'T1V'] as const)('shows the contact of %s nothing of a unit that he does not read', async (who) => {
    expect(
      await told(
        visitors[who],
        SUBJECT_UNITS.filter((unit) => !READS[who].includes(unit)),
      ),
    ).toEqual([]);
  });

  test('the same walk finds what the office sees', async () => {
    const found = await told(visitors.OFF, ['TAX']);
    expect(new Set(found.map((line) => line.split(':')[0])).size).toBeGreaterThan(15);
  });

  test.each([['letter'], ['audit_entry'], ['campaign'], ['person', 'duty_holding'], ['assignment', 'task', 'campaign']])(
    'without the policy of %s it would show it',
    async (...tables) => {
      for (const table of tables) await web.opened.owner(`alter table ${table} disable row level security`);
      const found = await told(visitors.T1V, ['TAX']);
      for (const table of tables) await web.opened.owner(`alter table ${table} enable row level security`);
      expect(found).not.toEqual([]);
    },
  );
});
