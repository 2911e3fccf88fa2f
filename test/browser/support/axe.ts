import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** The shorter writing of it: every page that opens is sent it anew. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Only what is wrong comes over from the browser: what is right is a megabyte a page. */
const RUN = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`;

/** What is wrong for whoever does not see, hear or point as others do: rule and place of each violation. */
export async function violations(page: Page): Promise<string[]> {
  // A page that stands open has it still.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(AXE);
  return page.evaluate<string[]>(RUN);
}
