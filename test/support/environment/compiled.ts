import vm from 'node:vm';

interface Compiled {
  readonly code: string;
  readonly data: Buffer;
}

/** By the file's name, what V8 made of its text. */
const known = new Map<string, Compiled>();
const compile = vm.compileFunction;

/**
 * Every test file loads its modules anew, two thousand for one that starts the web process, and a third of that is V8 reading texts which this worker has read for
 * an earlier file. What it made of a text is handed back to it with the same text; it checks by itself that it can use it.
 */
export function rememberCompiled(): void {
  vm.compileFunction = (code, params, options = {}) => {
    const { filename } = options;
    if (filename === undefined) return compile(code, params, options);
    const before = known.get(filename);
    if (before?.code === code) return compile(code, params, { ...options, cachedData: before.data });
    const made = compile(code, params, { ...options, produceCachedData: true });
    if (made.cachedData) known.set(filename, { code, data: made.cachedData });
    return made;
  };
}
