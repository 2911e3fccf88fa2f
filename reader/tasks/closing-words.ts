import type { Passage } from '../text/passage';

const TO_ALL = /^(?:各|请|本(?:方案|通知|意见|措施|计划)|有关|以上|上述|未(?:单独|另行|特别)?(?:注明|标明|明确)|其[余他]|除.{1,16}外)/;

/** Whether a paragraph behind the last item may speak to all whom the notice concerns (各地区、各部门要…), and is none of the item's words. */
export const speaksToAll = ({ text }: Passage): boolean => TO_ALL.test(text);

/** Whether a paragraph is what a meeting says to all behind what it decided. */
export const closesMeeting = ({ text }: Passage): boolean => /^会议(?:要求|强调)/.test(text);

/** Whether words say at the end what is done with all that was asked (各村、各部门落实情况由镇政府督查室核对). */
export const speaksOfAll = (words: string): boolean => /^各[^，。；：]{0,12}(?:单位|部门)/.test(words);
