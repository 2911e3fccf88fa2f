import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { secrets, type Variable, variables } from './variables';

/** What was wrong with the environment, a sentence for each variable; no secret is in it. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
  constructor(
    readonly problems: readonly string[],
    /** The variables that are not set at all. */
    readonly missing: readonly Variable[],
  ) {
    super(`配置有误：${problems.join('；')}`);
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;
/** The values of these variables, as their schemas give them. */
export type Values<V extends Variable> = { readonly [K in V]: z.output<(typeof variables)[K]> };

function fromFile(name: string, path: string): string | { readonly problem: string } {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch {
    return { problem: `环境变量 ${name}_FILE 指的文件 ${path} 读不出来` };
  }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The text of a variable: its own value, or the contents of the file that `NAME_FILE` names. An empty value counts as not set. */
function rawOf(name: Variable, env: Environment): string | undefined | { readonly problem: string } {
  const own = env[name] === '' ? undefined : env[name];
  const file = secrets.has(name) ? env[`${name}_FILE`] : undefined;
  if (own !== undefined && file) return { problem: `环境变量 ${name} 和 ${name}_FILE 只能设一个` };
  return file ? fromFile(name, file) : own;
}

const SHORTEST_SECRET = 8;

/** What no log may hold: the values of the secret variables that are set, and the passwords in them. Short ones would mask ordinary words. */
export function configuredSecrets(env: Environment = process.env): readonly string[] {
  const texts = [...secrets].map((name) => rawOf(name, env)).filter((text) => typeof text === 'string');
  const passwords = texts.filter((text) => URL.canParse(text)).map((text) => new URL(text).password);
  return [...texts, ...passwords, ...passwords.map(decoded)].filter((text) => text.length >= SHORTEST_SECRET);
}

/** How a value is shown in a message: nothing of a secret, no password of an address. */
function shownValue(name: Variable, raw: string): string {
  if (secrets.has(name)) return '';
  return `，而不是 ${JSON.stringify(raw.replace(/\/\/[^/@\s]*@/g, '//***@').slice(0, 100))}`;
}

/**
 * Reads the `required` and `optional` variables of an environment. Throws ConfigProblem with one sentence for each that is missing or not what was
 * expected; what was given is shown unless it is a secret.
 */
export function readVariables<R extends Variable, O extends Variable = never>(
  env: Environment,
  required: readonly R[],
  optional: readonly O[] = [],
): Values<R> & Partial<Values<O>> {
  const problems: string[] = [];
  const missing: Variable[] = [];
  const values: Partial<Record<Variable, unknown>> = {};
  for (const name of [...required, ...optional] as Variable[]) {
    const raw = rawOf(name, env);
    if (typeof raw === 'object') {
      problems.push(raw.problem);
      continue;
    }
    if (raw === undefined) {
      if (!(required as readonly Variable[]).includes(name)) continue;
      missing.push(name);
      const { error } = variables[name].safeParse('');
      problems.push(`没有设环境变量 ${name}（${error?.issues[0]?.message ?? '不能为空'}）`);
      continue;
    }
    if (/[\0\ufffd\p{Surrogate}]/u.test(raw)) {
      problems.push(`环境变量 ${name} 里有空字符或乱码，应为 UTF-8 编码的文字`);
      continue;
    }
    const parsed = variables[name].safeParse(raw);
    if (parsed.success) values[name] = parsed.data;
    else problems.push(`环境变量 ${name} ${parsed.error.issues[0]?.message ?? '不对'}${shownValue(name, raw)}`);
  }
  if (problems.length > 0) throw new ConfigProblem(problems, missing);
  return values as Values<R> & Partial<Values<O>>;
}
