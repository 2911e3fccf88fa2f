import { checkSettings } from '../config/config';
import type { Command } from './kit/command';
import { parseOptions } from './kit/parse-options';

/** `duban settings check`: also what `npm start` asks before it starts anything. */
export const settingsCheckCommand: Command = {
  name: ['settings', 'check'],
  summary: '检查环境变量的写法（不连接任何服务器）',
  usage: 'duban settings check',
  run(args, { out }) {
    parseOptions(args, {});
    checkSettings();
    out('环境变量的写法没有问题。\n');
    return Promise.resolve(0);
  },
};
