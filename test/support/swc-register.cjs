// Lets a child process of a test run the sources as they are: `node -r test/support/swc-register.cjs worker/dispatcher.ts`.
// What was compiled once is kept by its content, because tests start hundreds of such processes; the compiler is loaded only for what is new.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const cache = path.join(__dirname, '..', '..', '.cache', 'swc-register');
const own = readFileSync(__filename);

function compile(filename, source) {
  const { transformSync } = require('@swc/core');
  return transformSync(source, {
    filename,
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    },
    // import() stays what it is: some libraries can be loaded in no other way.
    module: { type: 'commonjs', ignoreDynamic: true },
    sourceMaps: 'inline',
  }).code;
}

/** Written beside its place and renamed, so that no other process ever reads half of it. */
function keep(file, code) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
}

require.extensions['.ts'] = require.extensions['.tsx'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const file = path.join(cache, createHash('sha256').update(own).update(filename).update('\0').update(source).digest('hex'));
  let code;
  try {
    code = readFileSync(file, 'utf8');
  } catch {
    code = compile(filename, source);
    keep(file, code);
  }
  module._compile(code, filename);
};
