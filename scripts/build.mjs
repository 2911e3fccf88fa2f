import './lib/node-version.mjs';
import { prepare } from './lib/prepare.mjs';
import { failWith } from './lib/problem.mjs';
import { createProgress } from './lib/progress.mjs';

await prepare(createProgress()).catch(failWith);
