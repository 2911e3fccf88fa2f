const { projects } = require('../../../jest.config.cjs');

// The test files of this folder break the rules on purpose; test/harness/environment.test.ts runs them by themselves.
const { testEnvironment, transform, moduleNameMapper, moduleFileExtensions } = projects[0];

module.exports = {
  rootDir: '../../..',
  testEnvironment,
  testEnvironmentOptions: { closingMs: 500 },
  transform,
  moduleNameMapper,
  moduleFileExtensions,
  testTimeout: 15 * 60_000,
  testMatch: ['<rootDir>/test/harness/cases/*.case.ts'],
};
