import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isStorable, visibleText } from '../../core/text/storable';
import { UsageProblem } from './command';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and positional words of a command; anything else is a usage problem in words. */
export function parseOptions<O extends Options>(args: readonly string[], options: O) {
  const broken = args.find((arg) => !isStorable(arg));
  if (broken !== undefined) throw new UsageProblem(`参数“${visibleText(broken)}”里有乱码，应为 UTF-8 编码的文字`);
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const word =
      /'(-[^']*?)(?: <value>)?'/
        .exec((error as Error).message)?.[1]
        ?.split(',')
        .at(-1)
        ?.trim() ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageProblem(`不认识的参数 ${word}`);
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new UsageProblem(`参数 ${word} 的值不对，或者少了、多了值`);
    throw error;
  }
}
