import { at } from '../../../support/rules/state-calendar';
import { json, startWeb, type Visitor, type Web } from '../../../support/web/web';

interface Permitted {
  readonly action: string;
  readonly on: string;
  readonly id: string;
}

interface Task {
  readonly assignments: readonly {
    readonly id: string;
    readonly unitName: string;
    readonly state: string;
    readonly receipt: object | null;
    readonly actions: readonly Permitted[];
  }[];
  readonly obligations: readonly {
    readonly id: string;
    readonly assignmentId: string;
    readonly actions: readonly Permitted[];
    readonly kind: string;
    readonly state: string;
    readonly deadlineDay: string;
    readonly deadlineVersion: number;
    readonly deadlines: readonly object[];
    readonly reports: readonly object[];
  }[];
  readonly timeline: readonly { readonly kind: string }[];
}

describe('the actions of an assignment', () => {
  let web: Web;
  let office: Visitor;
  let township: Visitor;
  let address: string;
  beforeAll(async () => {
    web = await startWeb();
    office = await web.signIn('OFF');
    township = await web.signIn('T1');
    const [row] = await web.opened.query<{ id: string }>(`select id from task where kind = 'milestones'`);
    address = `/api/tasks/${row?.id ?? ''}`;
  });
  afterAll(() => web.stop());

  const task = async (): Promise<Task> => json<Task>(await township.get(address));
  const result = async () => (await task()).obligations.filter(({ kind }) => kind === 'result');
  const first = async () => {
    const found = (await result()).find(({ deadlineDay }) => deadlineDay <= '2026-12-15');
    if (!found) throw new Error('no result');
    return found;
  };

  test('a township signs for a task once', async () => {
    const id = (await task()).assignments[0]?.id ?? '';
    const signed = await township.post(`/api/assignments/${id}/receipt`, { note: '收到' });
    expect([signed.status, await json(signed)]).toEqual([201, { late: true }]);
    const again = await township.post(`/api/assignments/${id}/receipt`);
    expect([again.status, again.headers.get('content-type')?.split(';')[0]]).toEqual([409, 'application/problem+json']);
    expect(await json(again)).toMatchObject({ code: 'alreadySigned', title: '这项任务已经签收，不用再签。', status: 409 });
    expect((await task()).assignments[0]).toMatchObject({ state: 'signed', receipt: { note: '收到', by: 'T1-contact' } });
  });

  test('the task tells each reader what he may do now, beside what it is done to', async () => {
    const actionsOf = async (visitor: Visitor) => {
      const { assignments, obligations } = await json<Task>(await visitor.get(address));
      const own = assignments.find((it) => it.unitName === 'T1') ?? assignments[0];
      const result = obligations.find(({ kind, assignmentId }) => kind === 'result' && assignmentId === own?.id);
      return [own, result].map((it) => it?.actions.map(({ action, on, id }) => `${action} ${on} ${id === it.id}`));
    };
    expect(await actionsOf(township)).toEqual([[], ['submitReport obligation true', 'requestExtension obligation true']]);
    expect(await actionsOf(office)).toEqual([
      [
        'urge assignment true',
        'suspendAssignment assignment true',
        'transferAssignment assignment true',
        'terminateAssignment assignment true',
      ],
      [],
    ]);
  });

  test('it asks for more time, the office grants it, and the old deadline stays on record', async () => {
    const { id } = await first();
    const asked = await township.post(`/api/obligations/${id}/extension-requests`, {
      requestedDay: '2026-12-10',
      reason: '大雪封山',
      progress: '已完成六成',
    });
    expect(asked.status).toBe(201);
    const { extensionRequestId } = await json<{ extensionRequestId: string }>(asked);
    const decision = `/api/extension-requests/${extensionRequestId}/decision`;
    expect(await json(await office.post(decision, { decision: 'granted' }))).toEqual({ deadlineDay: '2026-12-10' });
    expect((await office.post(decision, { decision: 'refused', note: '不行' })).status).toBe(409);
    expect(await first()).toMatchObject({
      deadlineDay: '2026-12-10',
      deadlineVersion: 2,
      deadlines: [{ day: '2026-11-30' }, { day: '2026-12-10' }],
    });
  });

  test('it reports, the report comes back, it reports again and is accepted', async () => {
    const { id } = await first();
    const report = async (obligationId: string, text: string) => {
      const answer = await township.post(`/api/obligations/${obligationId}/reports`, { text, isFinal: true });
      expect(answer.status).toBe(201);
      return (await json<{ reportId: string }>(answer)).reportId;
    };
    const one = await report(id, '已达到六成');
    expect(await json(await office.post(`/api/reports/${one}/return`, { reason: '请附名册' }))).toEqual({ reworkDay: '2026-11-27' });
    const rework = (await task()).obligations.find(({ kind, state }) => kind === 'rework' && state === 'open');
    const two = await report(rework?.id ?? '', '已附名册');
    expect(await json(await office.post(`/api/reports/${two}/acceptance`))).toEqual({ met: true });
    expect(await first()).toMatchObject({ state: 'met', reports: [{ state: 'returned' }, { state: 'accepted' }] });
    const kinds = (await task()).timeline.map(({ kind }) => kind);
    for (const kind of ['assigned', 'signed', 'extensionRequested', 'extensionGranted', 'reported', 'returned', 'accepted'])
      expect(kinds).toContain(kind);
  });

  test('what is wrong is said field by field, in Chinese', async () => {
    const { id } = (await result()).at(-1) ?? { id: '' };
    const answer = await township.post(`/api/obligations/${id}/extension-requests`, { requestedDay: '2026-02-30', reason: ' ' });
    expect([answer.status, (await json<{ errors: object[] }>(answer)).errors]).toEqual([
      422,
      [
        { path: 'body.requestedDay', message: '延至的日期应为日期，形如 2026-11-30' },
        { path: 'body.reason', message: '请填写延期理由' },
        { path: 'body.progress', message: '请填写目前进展' },
      ],
    ]);
    const empty = await township.post(`/api/obligations/${id}/extension-requests`, { reason: '雪', progress: '半' });
    expect((await json<{ errors: object[] }>(empty)).errors).toEqual([{ path: 'body.requestedDay', message: '请填写延至的日期' }]);
  });

  test('bad JSON, a body too large and another type of body are each told apart', async () => {
    const { id } = await first();
    const path = `/api/obligations/${id}/reports`;
    const send = async (body: string, type = 'application/json') => {
      const answer = await township.send('POST', path, { body, headers: { 'content-type': type } });
      return [answer.status, (await json(answer))['code']];
    };
    expect(await send('{"text":')).toEqual([400, 'badJson']);
    expect(await send(JSON.stringify({ text: 'x'.repeat(300_000) }))).toEqual([413, 'tooLarge']);
    expect(await send('text=x', 'text/plain')).toEqual([415, 'notJson']);
  });

  test('a request sent twice with one key is carried out once', async () => {
    const { id } = (await result()).find(({ state }) => state === 'open') ?? { id: '' };
    const path = `/api/obligations/${id}/reports`;
    const key = { 'idempotency-key': 'report-1' };
    const answers = await Promise.all([1, 2, 3].map(() => township.post(path, { text: '进度九成', isFinal: false }, key)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(1);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    const again = await township.post(path, { text: '进度九成', isFinal: false }, key);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect((await township.post(path, { text: '别的', isFinal: false }, key)).status).toBe(422);
    const found = (await result()).find((it) => it.id === id);
    expect(found?.reports).toHaveLength(1);
  });

  test('a refused request leaves its key free', async () => {
    const id = (await task()).assignments[0]?.id ?? '';
    const path = `/api/assignments/${id}/receipt`;
    for (let turn = 0; turn < 2; turn += 1) expect((await township.post(path, {}, { 'idempotency-key': 'sign' })).status).toBe(409);
    const kept = await web.opened.query(`select 1 from idempotency_key where key = 'sign'`);
    expect(kept).toEqual([]);
  });

  test('the office suspends and resumes, and both stand in the trail with who said why', async () => {
    const id = (await task()).assignments[0]?.id ?? '';
    const suspend = (body: object) => office.post(`/api/assignments/${id}/suspension`, body);
    const resume = (body: object) => office.post(`/api/assignments/${id}/resumption`, body);
    const running = (await result()).filter(({ state }) => state === 'open' || state === 'submitted');
    expect(await json(await resume({}))).toMatchObject({ status: 409, code: 'assignmentNotSuspended' });
    expect(await json(await suspend({ reason: ' ' }))).toMatchObject({
      status: 422,
      errors: [{ path: 'body.reason', message: '请填写中止理由' }],
    });

    const suspended = await suspend({ reason: '等上级文件' });
    expect([suspended.status, (await json<{ suspended: number }>(suspended)).suspended]).toEqual([201, running.length + 1]);
    expect((await task()).assignments[0]).toMatchObject({ state: 'suspended' });
    const ledger = await json<{ rows: object[] }>(await office.get('/api/tasks?state=suspended'));
    expect(ledger.rows).toMatchObject([{ kind: 'milestones', suspended: 1 }]);
    expect(await json(await suspend({ reason: '再等等' }))).toMatchObject({ status: 409, code: 'assignmentSuspended' });

    await web.opened.setNow(at('2026-11-26 10:00'));
    const resumed = await json<{ shifted: { obligationId: string; deadlineDay: string }[] }>(await resume({ reason: '文件已到' }));
    for (const { id: obligationId, deadlineDay } of running) {
      const shifted = resumed.shifted.find((it) => it.obligationId === obligationId);
      expect((shifted?.deadlineDay ?? '') > deadlineDay).toBe(true);
    }
    expect((await task()).assignments[0]).toMatchObject({
      state: 'signed',
      decisions: [
        { kind: 'suspended', by: 'OFF-office', reason: '等上级文件' },
        { kind: 'resumed', by: 'OFF-office', reason: '文件已到' },
      ],
    });
    expect((await task()).timeline).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'suspended', by: 'OFF-office', note: '等上级文件' }),
        expect.objectContaining({ kind: 'resumed', by: 'OFF-office', note: '文件已到' }),
      ]),
    );
  });

  test('the office terminates with a reason what it cannot strike off', async () => {
    const id = (await task()).assignments[0]?.id ?? '';
    expect(await json(await office.post(`/api/assignments/${id}/strike-off`))).toMatchObject({ code: 'resultsNotMet' });
    expect((await office.post(`/api/assignments/${id}/termination`, { reason: '并入他项' })).status).toBe(201);
    expect((await task()).assignments[0]).toMatchObject({ state: 'terminated' });
    expect((await task()).timeline.filter(({ kind }) => kind === 'terminated')).toMatchObject([{ by: 'OFF-office', note: '并入他项' }]);
  });

  test('a write from a page of another site is refused', async () => {
    const path = `/api/assignments/${(await task()).assignments[0]?.id ?? ''}/receipt`;
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[])
      expect(await json(await township.post(path, {}, headers))).toMatchObject({ status: 403, code: 'crossSite' });
  });
});
