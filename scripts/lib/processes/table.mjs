/**
 * The processes of an instance, in the order in which they are stopped. `ready`: how each says that it works, by answering GET /api/health
 * or by a JSON line with `"ready":true` on stdout. `isWanted`: whether this environment needs it. `env`: what it gets beside
 * the instance's environment: glibc may take two arenas for the worker, whose native part has many threads; else freed memory stays scattered
 * over them (docs/adr/0027).
 */
export const PROCESSES = [
  { name: 'api', script: 'api/main.js', title: '网页与接口', ready: 'health', isWanted: () => true },
  { name: 'dispatcher', script: 'worker/dispatcher.js', title: '发信', ready: 'log', isWanted: () => true },
  { name: 'worker', script: 'worker/main.js', title: '工作流', ready: 'log', isWanted: () => true, env: { MALLOC_ARENA_MAX: '2' } },
  { name: 'inbox', script: 'worker/inbox.js', title: '内置收件箱', ready: 'log', isWanted: (env) => env.INBOX_PORT !== undefined },
];
