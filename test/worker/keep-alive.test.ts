import { keepAlive, type Life } from '../../worker/keep-alive';

interface ControlledLife extends Life {
  fail(error: Error): void;
  readonly isStopped: boolean;
}

function createLife(): ControlledLife {
  let end: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  let isStopped = false;
  return {
    ended,
    fail,
    get isStopped() {
      return isStopped;
    },
    async stop() {
      isStopped = true;
      end();
      await ended;
    },
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('what fails is started again after a second, and told', async () => {
  const lives: ControlledLife[] = [];
  const errors: unknown[] = [];
  const running = await keepAlive(
    () => {
      lives.push(createLife());
      return Promise.resolve(lives.at(-1) as Life);
    },
    (error) => errors.push(error),
  );
  lives[0]?.fail(new Error('lost'));
  await jest.advanceTimersByTimeAsync(999);
  expect(lives).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(lives).toHaveLength(2);
  expect(errors).toEqual([new Error('lost')]);
  await running.stop();
  expect(lives.map(({ isStopped }) => isStopped)).toEqual([false, true]);
});

test('it is ready when it could be started', async () => {
  let attempts = 0;
  const life = createLife();
  const errors: unknown[] = [];
  const ready = keepAlive(
    () => ((attempts += 1) < 3 ? Promise.reject(new Error('away')) : Promise.resolve(life)),
    (error) => errors.push(error),
  );
  await jest.advanceTimersByTimeAsync(2_000);
  await (await ready).stop();
  expect(errors).toHaveLength(2);
  expect(life.isStopped).toBe(true);
});

test('a failure while it stops is no reason to start again', async () => {
  const errors: unknown[] = [];
  const lives: ControlledLife[] = [];
  const running = await keepAlive(
    () => {
      lives.push(createLife());
      return Promise.resolve(lives.at(-1) as Life);
    },
    (error) => errors.push(error),
  );
  const stopping = running.stop();
  lives[0]?.fail(new Error('lost'));
  await stopping;
  expect([lives.length, errors.length]).toEqual([1, 0]);
});
