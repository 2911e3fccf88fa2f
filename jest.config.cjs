const { availableParallelism } = require('node:os');

const base = {
  // One for all groups: what was compiled for one of them is compiled for the others.
  id: 'duban',
  // Node, and a test file that leaves something open fails.
  testEnvironment: '<rootDir>/test/support/environment/environment.ts',
  // hucre and two packages below otplib are ES modules alone; Node requires them as they are, jest does not.
  transformIgnorePatterns: ['/node_modules/(?!hucre/|@(scure|noble)/)'],
  transform: {
    '^.+\\.(?:[cm]?tsx?|mjs)$|/node_modules/@(scure|noble)/.+\\.js$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs' },
        // Beside the code, which is read again by every test file.
        sourceMaps: true,
      },
    ],
  },
  // A module loaded only when it is needed is named by its compiled file (await import('./migrate.js')).
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'json', 'cjs', 'mjs'],
};

const project = (name, patterns, more = {}) => ({
  ...base,
  ...more,
  displayName: name,
  testMatch: patterns.map((pattern) => `<rootDir>/test/${pattern}/**/*.test.{ts,tsx}`),
});

module.exports = {
  // One more than there are cores, since much of a test's time is waiting. More than six would ask more connections than the tests' Postgres has.
  maxWorkers: Math.min(6, Math.max(3, availableParallelism() + 1)),
  testSequencer: '<rootDir>/test/support/environment/sequencer.cjs',
  // A far backstop: what waits gives up when nothing moves any more (test/support/until.ts), not after so many seconds.
  testTimeout: 15 * 60_000,
  projects: [
    project(
      'unit',
      ['core', 'reader', 'features/*/{rules,compose,words,cli,files,mail}', 'platform/{smtp,marks,documents,spreadsheets}', 'worker'],
      {
        setupFiles: ['<rootDir>/test/support/far-time-zone.cjs'],
      },
    ),
    project('db', ['features/*/{store,use-cases}', 'platform/{alarms,postgres,inbox,log}']),
    project('api', ['api', 'features/*/web']),
    project('cli', ['cli']),
    project('workflow', ['workflows', 'platform/temporal']),
    project('replay', ['replay']),
    project('repository', ['repository']),
    project('harness', ['harness']),
    project('launcher', ['launcher']),
    project('faults', ['faults']),
    project('browser', ['browser']),
    project('story', ['story']),
    project('year', ['year']),
  ],
};
