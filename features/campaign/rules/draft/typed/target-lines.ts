import type { Target, TargetOp } from '../../../../../core/obligation/target';
import { targetOpWords } from '../../../../../core/words/targets';

const OPS = Object.entries(targetOpWords) as readonly (readonly [TargetOp, string])[];
const LINE = new RegExp(`^(.*?)(${OPS.map(([, word]) => word).join('|')})\\s*(\\d{1,12}(?:\\.\\d{1,6})?)\\s*(％|%|[^\\d\\s％%]{0,10})$`);

/** A goal as a person writes it, in the words in which `targetText` prints it (征缴率不低于98％); undefined where it is none. */
export function targetOfLine(line: string): Target | undefined {
  const [, metric = '', word = '', digits = '', unit = ''] = LINE.exec(line.trim()) ?? [];
  const op = OPS.find(([, own]) => own === word)?.[0];
  if (op === undefined || digits === '') return undefined;
  const number = Number(digits);
  if (unit === '％' || unit === '%') return { metric: metric.trim(), op, percent: number };
  return { metric: metric.trim(), op, value: number, ...(unit !== '' && { unit }) };
}
