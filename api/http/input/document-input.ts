import { z } from 'zod';
import type { CivilDay } from '../../../core/calendar/civil-day';
import { dateText } from '../../../core/words/days';
import { requiredDay, requiredText } from '../schemas';

/** A text of an official document that was edited, with the version that its writer saw. */
export const editedDocument = (mostText: number) =>
  z.object({
    version: z.coerce.number().int(),
    title: requiredText('标题', 100),
    addressees: requiredText('主送', 200),
    text: requiredText('正文', mostText),
  });

/** The number and the day of a document that is issued; `name`: what the number is called. */
export const issuedDocument = (name: string) =>
  z.object({
    number: z.string().regex(/^[1-9]\d{0,4}$/, `${name}应为 1 到 99999 的整数`).transform(Number), // prettier-ignore
    issuedOn: requiredDay('成文日期'),
  });

/** The same by the letters of an office (机关代字). */
export const issuedByPrefix = issuedDocument('序号').extend({ prefix: requiredText('机关代字', 20) });

/** Why an action on a document was not taken, although its form was right. */
type DocumentObstacle =
  | { readonly kind: 'stale'; readonly now: { readonly version: number } }
  | { readonly kind: 'number'; readonly next: number }
  | { readonly kind: 'issueDay'; readonly lastDay: CivilDay };

/** What stood in the way, at its field. */
export function obstacleAt(obstacle: DocumentObstacle): Readonly<Record<string, string>> {
  switch (obstacle.kind) {
    case 'stale':
      return { text: `您打开以后别人已经改过（现在是第 ${obstacle.now.version} 版）。下面是您写的，请对照原稿以后再保存。` };
    case 'number':
      return { number: `编号要接着登记往下排，应为 ${obstacle.next}` };
    case 'issueDay':
      return { issuedOn: `成文日期不能晚于 ${dateText(obstacle.lastDay)}` };
  }
}
