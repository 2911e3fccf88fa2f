import type { Duty } from '../../../core/directory/unit';
import { dutyWords } from '../../../core/words/duties';

/** The duties of a person, unit by unit: `青山镇人民政府：督办联系人、B岗；县府办：督办岗`. */
export function dutiesText(duties: readonly { readonly duty: Duty; readonly unitName: string }[]): string {
  const units = [...new Set(duties.map(({ unitName }) => unitName))];
  const ofUnit = (name: string): string =>
    duties
      .filter(({ unitName }) => unitName === name)
      .map(({ duty }) => dutyWords[duty])
      .join('、');
  return units.length === 0 ? '今天没有职责' : units.map((name) => `${name}：${ofUnit(name)}`).join('；');
}
