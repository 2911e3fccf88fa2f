import { runProcess } from '../../../worker/run-process';

/** A process that fails with an error like those of the ORM: at its start, or later where nobody catches it. */
const failure = () =>
  Object.assign(new Error('duplicate key value'), {
    query: 'insert into vault (key) values ($1)',
    parameters: [process.env['TEST_SECRET']],
    code: '23505',
  });

runProcess('failing', () => {
  if (process.argv[2] === 'start') return Promise.reject(failure());
  setImmediate(() => {
    if (process.argv[2] === 'uncaught') throw failure();
    void Promise.reject(failure());
  });
  return Promise.resolve({ stop: () => Promise.resolve() });
});
