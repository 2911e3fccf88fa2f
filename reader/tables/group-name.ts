import { CHINESE_FIGURES } from '../../core/text/chinese-number';

/** The number of a group of rows (一、 · （二）) where rows have figures. */
export const GROUP_NUMBER = new RegExp(`^[（(]?[${CHINESE_FIGURES}]{1,4}[）)]?[、.]?$`);

/** The name of a group of rows on a line of its own (（二）专项整治) between rows of cells. */
export const GROUP_LINE = new RegExp(
  `^(?:[（(]?[${CHINESE_FIGURES}]{1,4}[）)、.]|第[${CHINESE_FIGURES}]{1,4}[类部章]).{2,30}$|^.{2,16}（共?\\d{1,3}[座个项件处家条]）$`,
);
/** Such a name without a number (产业发展), where one stands right below the head. */
export const GROUP_NAME = /^[\u4e00-\u9fff（）、]{2,16}(?<!）)$/;
