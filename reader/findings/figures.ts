import type { Finding } from '../notice';
import { foldText, foldWords } from '../text/fold-text';
import { type Check, finding } from './check';

/** Most that one county, one township can plausibly have of a thing. Bigger figures are shown to a person, never corrected. */
const PLAUSIBLE: readonly (readonly [form: RegExp, most: number])[] = [
  [/全县(?:共有?|的)?(\d{1,7})个(?:行政村|建制村|村（社区）|村)/g, 700],
  [/全县(?:共有?|的)?(\d{1,7})个(?:乡镇|乡（镇）|镇)/g, 60],
  [/全镇(?:共有?|的)?(\d{1,7})个(?:行政村|村（社区）|村)/g, 120],
];

/** A count that a county or township can hardly have. */
export const implausibleFigure: Check = ({ text }) => {
  const folded = foldText(text, 0, text.length);
  return PLAUSIBLE.flatMap(([form, most]) =>
    [...folded.text.matchAll(form)].flatMap((match): Finding[] => {
      const value = Number(match[1]);
      if (value <= most) return [];
      const span = { start: folded.at[match.index] ?? 0, end: (folded.at[match.index + match[0].length - 1] ?? 0) + 1 };
      return [finding('implausibleFigure', 'warning', { words: match[0], value, most }, span)];
    }),
  );
};

const SHARE = /率|进度|比例|占比|覆盖面|比重/;

/** A share of more than 100 %. Growth may pass it and is left alone. */
export const shareAboveWhole: Check = ({ notice }) =>
  notice.tasks.flatMap((task) =>
    task.targets
      .filter((target) => (target.percent ?? 0) > 100 && SHARE.test(target.metric) && !/增/.test(target.metric))
      .map((target) => finding('shareAboveWhole', 'warning', { metric: target.metric, percent: target.percent ?? 0 }, target.span)),
  );

/** One metric with two different values for one day. */
export const figuresDisagree: Check = ({ notice }) => {
  const seen = new Map<string, number>();
  return notice.tasks.flatMap((task) =>
    task.targets.flatMap((target): Finding[] => {
      if (target.percent === undefined || target.metric.length < 4 || task.deadline.kind !== 'date') return [];
      const key = `${task.deadline.date} ${target.op} ${foldWords(target.metric)}`;
      const before = seen.get(key);
      seen.set(key, before ?? target.percent);
      if (before === undefined || before === target.percent) return [];
      const params = { metric: target.metric, percent: target.percent, before, date: task.deadline.date };
      return [finding('figuresDisagree', 'warning', params, target.span)];
    }),
  );
};
