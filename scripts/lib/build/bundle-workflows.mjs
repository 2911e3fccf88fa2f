import { writeFileSync } from 'node:fs';
import { bundleWorkflowCode } from '@temporalio/worker';

// A process of its own: the bundler is heavy, and `npm run duban` must not load it to learn that nothing changed.
const [workflowsPath, target] = process.argv.slice(2);
const { code } = await bundleWorkflowCode({ workflowsPath });
writeFileSync(target, code);
