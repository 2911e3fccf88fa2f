import type { Colour } from '../obligation/colour';

type Light = Exclude<Colour, 'none'>;

/** The lights (亮灯) by their colours, as a letter shows them. */
export const lightNames = { blue: '蓝', yellow: '黄', red: '红' } as const satisfies Record<Light, string>;

/** The lights with what they mean. */
export const lightWords = {
  none: '正常',
  blue: `${lightNames.blue}灯 · 临近`,
  yellow: `${lightNames.yellow}灯 · 三日内到期`,
  red: `${lightNames.red}灯 · 逾期`,
} as const satisfies Record<Colour, string>;
