// GB/T 9704-2012 5.2, in the units of the file format: twentieths of a point, half points for sizes of type.

/** Millimetres as twips. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export const PAGE = { width: twips(210), height: twips(297) } as const;
/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
export const MARGIN = {
  top: twips(37),
  bottom: twips(35),
  left: twips(28),
  right: twips(26),
  header: twips(15),
  footer: twips(25),
} as const;
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** A wide table stands on pages that are turned by a quarter, the binding on top. */
export const TURNED = {
  top: twips(28),
  bottom: twips(26),
  left: twips(35),
  right: twips(37),
  header: twips(15),
  footer: twips(15),
} as const;
export const TURNED_WIDTH = PAGE.height - TURNED.left - TURNED.right;
/** With more columns than this a table is turned. */
export const MOST_UPRIGHT_COLUMNS = 8;

/** 22 lines on 225 mm: 28.95 pt. 29 pt would leave 21 (22 × 29 = 638.0 > 637.8 pt). */
export const LINE_PITCH = 579;
/** 28 characters of 16 pt on 156 mm: −0.25 pt each. */
export const CHARACTER_SPACING = -5;

/** 字号 in half points. */
export const SIZE = { two: 44, three: 32, four: 28, five: 21, smallFive: 18 } as const;
/** Two characters of 三号. */
export const TWO_CHARACTERS = 640;

/** The mark (发文机关标志) as large as the width allows, no larger than 22 mm. */
export function markSize(mark: string): number {
  const widest = 2 * 62;
  const fitting = Math.floor((TEXT_WIDTH / 20 / Math.max(1, [...mark].length)) * 2);
  return Math.min(widest, fitting);
}

/** The names of the typefaces, as offices have them; a host without them takes what its font settings say. */
export const FONT = {
  song: '宋体',
  fangSong: '仿宋_GB2312',
  hei: '黑体',
  kai: '楷体_GB2312',
  title: '方正小标宋简体',
  latin: 'Times New Roman',
} as const;

export const RED = 'FF0000';
