import { residentBytes, watchMemory } from '../../../reader/files/resident-memory';

it('tells what a process takes, and nothing of one that is not there', async () => {
  const bytes = await residentBytes(process.pid);
  expect(bytes).toBeGreaterThan(10 * 1024 * 1024);
  expect(await residentBytes(2 ** 22 + 1)).toBeUndefined();
});

it('calls once when a process takes more than it may', async () => {
  const called = await new Promise<number>((resolve) => {
    watchMemory(process.pid, 1024, () => resolve(1));
  });
  expect(called).toBe(1);
});
