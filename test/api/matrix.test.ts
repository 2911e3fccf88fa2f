import { inParallel, type Met, metBy, textOf } from '../support/web/matrix/answers';
import { EXPECTED, SIGNED_IN } from '../support/web/matrix/expected';
import { expectedMet, isRight, reads } from '../support/web/matrix/judge';
import { OFFICE_DUTIES, type Reader, signInReaders } from '../support/web/matrix/readers';
import {
  actionOf,
  addressOf,
  ask,
  generalOf,
  isAboutBusiness,
  named,
  nameOf,
  nobodys,
  queryOf,
  type Route,
  routes,
  UNPACKED,
} from '../support/web/matrix/routes';
import { makeSubjects, markerOf, SUBJECT_UNITS, type SubjectUnit, type Subjects, subjectKindOf } from '../support/web/matrix/subjects';
import { startWeb, type Web } from '../support/web/web';

const AT_ONCE = 6;
/** After these the session is over: they are asked with a session of their own. */
const ENDS_THE_SESSION = new Set(['delete /api/session', 'post /sign-out']);

describe('the matrix of permissions: every route, every duty, one’s own, another, the parent’s and the child’s unit', () => {
  let web: Web;
  let readers: readonly Reader[];
  let subjects: Subjects;

  beforeAll(async () => {
    web = await startWeb();
    subjects = await makeSubjects(web, OFFICE_DUTIES);
    readers = await signInReaders(web);
  });
  afterAll(() => web.stop());

  test('each action that a route names is in the table of what is expected', () => {
    const unknown = routes
      .filter((route) => [generalOf(route), actionOf(route)].some((action) => action !== undefined && !Object.hasOwn(EXPECTED, action)))
      .map((route) => `${nameOf(route)}: say in test/support/web/matrix/expected.ts who may take '${generalOf(route) ?? actionOf(route)}'`);
    expect(unknown).toEqual([]);
  });

  test('each route that asks for no action is known to need none', () => {
    const asksNone = routes.filter((route) => route.authorisation === 'signedIn' || route.authorisation === 'settingUp');
    expect(asksNone.map(nameOf).sort()).toEqual([...SIGNED_IN].sort());
  });

  // Each is judged by the answer that it would give if its check were left out.
  test.each(['get /audit', 'get /letters', 'post /policy/changes/{id}/decision', 'get /api/overview'])(
    '%s would fail the matrix if it let in whoever is signed in',
    (name) => {
      const route = routes.find((one) => nameOf(one) === name);
      if (!route) throw new Error(`no route ${name}`);
      const contact = { duty: 'contact', place: 'T1' } as const;
      expect(isRight('letIn', expectedMet(route, contact), route)).toBe(false);
      const widened: Route = { ...route, authorisation: 'signedIn' };
      expect(isRight('letIn', expectedMet(widened, contact), widened)).toBe(false);
    },
  );

  test.each(['post /reports/{id}/acceptance', 'post /assignments/{id}/strike-off'])(
    '%s would fail the matrix if its use case did not ask who may',
    (name) => {
      const route = routes.find((one) => nameOf(one) === name);
      if (!route) throw new Error(`no route ${name}`);
      const widened: Route = { ...route, authorisation: 'signedIn' };
      for (const one of [route, widened]) {
        expect(isRight('letIn', expectedMet(one, { duty: 'contact', place: 'T1' }, 'T1'), one)).toBe(false);
        expect(isRight('letIn', expectedMet(one, { duty: 'contact', place: 'T1' }, 'TAX'), one)).toBe(false);
      }
    },
  );

  test('each route about a unit’s business is asked for business that there is', () => {
    const kinds = new Set(Object.keys(subjects.T1));
    const unknown = routes
      .filter((route) => isAboutBusiness(route) && !kinds.has(subjectKindOf(route.path) ?? ''))
      .map((route) => `${nameOf(route)}: say in test/support/web/matrix/subjects.ts what its {id} is, and make one`);
    expect(unknown).toEqual([]);
  });

  test.each(named(routes.filter(({ authorisation }) => authorisation !== 'public')))('%s', async (_name, route) => {
    interface Cell {
      readonly reader: Reader;
      readonly unit?: SubjectUnit;
      readonly expected: Met;
    }
    const cells = readers.flatMap((reader): Cell[] =>
      isAboutBusiness(route)
        ? SUBJECT_UNITS.map((unit) => ({ reader, unit, expected: expectedMet(route, reader, unit) }))
        : [{ reader, expected: expectedMet(route, reader) }],
    );
    const wrong: string[] = [];
    const signedOut = metBy(await ask(web.visitor(), route, addressOf(route, subjects, 'T1')), route);
    if (signedOut !== 'signedOut') wrong.push(`signed out: ${signedOut}`);
    const judge = async ({ reader, unit, expected }: Cell): Promise<void> => {
      const visitor = ENDS_THE_SESSION.has(nameOf(route)) ? await web.signIn(reader.address) : reader.visitor;
      const answer = await ask(visitor, route, addressOf(route, subjects, unit));
      const met = metBy(answer, route);
      if (!isRight(met, expected, route))
        wrong.push(`${reader.name}${unit ? `, business of ${unit}` : ''}: ${met} (${answer.status}), expected ${expected}`);
      const told = await textOf(answer);
      for (const other of SUBJECT_UNITS)
        if (!reads(reader, other) && told.includes(markerOf(other))) wrong.push(`${reader.name}: reads the business of ${other}`);
    };
    // Those who are let in may change something, and come last.
    const isLetIn = ({ expected }: Cell): boolean => expected === 'letIn';
    for (const part of [cells.filter((cell) => !isLetIn(cell)), cells.filter(isLetIn)]) await inParallel(part, AT_ONCE, judge);
    expect(wrong).toEqual([]);
  });

  const queried = routes.filter(({ method, authorisation, query }) => method === 'get' && authorisation !== 'public' && query);
  test.each(named(queried))('%s: asked for what is another unit’s, it answers as for what nobody has', async (_name, route) => {
    const limited = readers.filter((reader) => !reads(reader, 'TAX') && expectedMet(route, reader, 'T1V') === 'letIn');
    const one = limited.filter((reader, at) => limited.findIndex(({ place }) => place === reader.place) === at);
    // Whoever gives duties finds every person of the directory.
    const { person = '', ...others } = subjects.TAX;
    const ids = Object.values(generalOf(route) === 'grantDuty' ? others : { ...others, person });
    const foreign = [...ids.map((id, at) => [id, nobodys(at)]), [markerOf('TAX'), '密nob密']] as [string, string][];
    const wrong: string[] = [];
    const asked = one.flatMap((reader) => queryOf(route).flatMap((name) => foreign.map((pair) => ({ reader, name, pair }))));
    /** What was told of something that nobody has, by reader, parameter and kind of value. */
    const toldOfNobody = new Map<string, Promise<string>>();
    await inParallel(asked, AT_ONCE, async ({ reader, name, pair: [theirs, nobody] }) => {
      const told = async (value: string): Promise<string> => {
        const answer = await reader.visitor.get(`${addressOf(route, subjects, 'T1V')}?${name}=${encodeURIComponent(value)}`, UNPACKED);
        // A refused value is told with the number of its request.
        if (!answer.ok) return `${answer.status}`;
        return (await textOf(answer)).replaceAll(value, 'x').replaceAll(encodeURIComponent(value), 'x');
      };
      /** What a page tells may move by itself, such as the time of day: then it is asked again. */
      const isTold = async (triesLeft: number): Promise<boolean> => {
        const [before, foreign, after] = [await told(nobody), await told(theirs), await told(nobody)];
        return before === after || triesLeft === 0 ? foreign !== before && foreign !== after : isTold(triesLeft - 1);
      };
      const key = [reader.name, name, nobody.length].join();
      const ofNobody = toldOfNobody.get(key) ?? told(nobody);
      toldOfNobody.set(key, ofNobody);
      if ((await told(theirs)) !== (await ofNobody) && (await isTold(5))) wrong.push(`${reader.name}: ?${name}=${theirs}`);
    });
    expect(wrong).toEqual([]);
  });
});
