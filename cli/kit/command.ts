import type { ReadFileOptions } from '../../reader/files/read-notice-file';

/** What a command writes to. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Where the process starts that reads notices, and its limits, where they are not the usual ones. */
  readonly reader?: ReadFileOptions;
}

/** A command of `duban`: the words that name it, its usage, what it does. Answers its exit code: 0 done, 1 refused or failed. */
export interface Command {
  readonly name: readonly string[];
  readonly summary: string;
  readonly usage: string;
  run(args: readonly string[], io: Io): Promise<number>;
}

/** Wrong arguments: exit code 2, with the usage. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

/** A failure that one sentence explains: exit code 1. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem';
}
