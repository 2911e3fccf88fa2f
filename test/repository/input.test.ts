import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/paths';
import { filesOfRepository } from './tree';

/** Ways round the one door by which requests are read (api/http/input): a schema asked directly, or a part of a request taken as it came. */
const WAYS_ROUND = [/(?<!JSON|Date|response|enteredFields)\.(?:safeParse|parse)\(/, /\breq\.(?:body|query|params|cookies)\b/];
const DOORS = new Set([
  'api/http/input/parse.ts',
  'api/http/endpoint.ts',
  'api/http/page.ts',
  'api/middleware/form-body.ts',
  'api/middleware/upload-body.ts',
  'api/ui/assets.ts',
]);

const findWaysRound = (name: string, text: string): string[] =>
  text.split('\n').flatMap((line, index) => (WAYS_ROUND.some((way) => way.test(line)) ? [`${name}:${index + 1} ${line.trim()}`] : []));

test('whatever comes in is read by the one door that refuses what cannot be stored', () => {
  const files = filesOfRepository().filter((name) => /^(?:api\/|features\/[^/]+\/(?:web\/|actions)).*\.tsx?$/.test(name));
  const found = files
    .filter((name) => !DOORS.has(name))
    .flatMap((name) => findWaysRound(name, readFileSync(path.join(root, name), 'utf8')));
  expect(found).toEqual([]);
  expect(files.length).toBeGreaterThan(80);
});

test.each(['const { text } = z.object({ text: z.string() }).parse(form);', "sql('select $1', [req.query.text])"])('%s is found', (line) => {
  expect(findWaysRound('a.ts', line)).toHaveLength(1);
});
