import { spawn } from 'node:child_process';

test('a process goes on', () => {
  expect(spawn('sleep', ['600']).pid).toBeGreaterThan(0);
});
