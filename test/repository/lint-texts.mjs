// Lints texts as if they stood in the given files: reads [{file, text}] on stdin, prints the broken rules of each. A process of its own, since the
// linter loads its configuration as an ES module.
import { ESLint } from 'eslint';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const eslint = new ESLint();
const results = [];
for (const { file, text } of JSON.parse(Buffer.concat(chunks).toString())) {
  const [result] = await eslint.lintText(text, { filePath: file });
  results.push(result.messages.map(({ ruleId }) => ruleId));
}
console.log(JSON.stringify(results));
