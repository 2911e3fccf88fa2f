const OPEN_DATABASES = Symbol.for('duban.test.databases');

interface Holder {
  [OPEN_DATABASES]?: Set<string>;
}

/** The databases that the test file of this global object made and has not dropped, by name. The file's environment looks at them when it is over. */
export const openDatabases = (global: object = globalThis): Set<string> => ((global as Holder)[OPEN_DATABASES] ??= new Set());
