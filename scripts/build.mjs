import './lib/terminal/node-version.mjs';
import { prepare } from './lib/build/prepare.mjs';
import { failWith } from './lib/terminal/problem.mjs';
import { createProgress } from './lib/terminal/progress.mjs';

await prepare(createProgress()).catch(failWith);
