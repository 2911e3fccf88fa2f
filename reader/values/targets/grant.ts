import type { NoticeTarget } from '../../notice';
import { type Figure, isMoney } from './figure';

/** A sum granted or a limit of a grant is no goal, nor is what stands already. */
export const GRANTED = /补贴(?!性)|补助|奖励|奖补|给予|贴息|罚款|资助标准|贷款额度|授信额度|补偿/;
export const STANDING =
  /最多|最高|最长|每人|每户|每亩|每名|每套|每家|免费(?!.{0,6}(?:筛查|体检|检测|接种|培训))|现有|已有|原有|目前|截至|同比|全[县市区省]有|共有/;

/** What is granted by a share or up to a sum (按不超过投资额的30%给予奖励), and limits of what one may have (每家不超过50万元). */
const GRANTED_BEHIND =
  /^(?:的?(?:比例|标准|额度))?[，、]?(?:一次性)?(?:给予|予以|发放|奖励|补贴|补助|奖补|资助|贴息|支付|抵扣|减免|实行阶梯)/;
const SHARE_OF = /(?:按照?|以(?![上下内外及]))[^，。；：]{0,30}$/;
const EACH = /(?:每|单)[家户人个名笔项位社亩年][^，。；]{0,20}$/;
/** A sum without 元 (支持金额不超过100万). */
const SUM = /(?:金额|总额|额度|资金|贷款|费用|补[贴助]|奖励|减免|贴息|支持|资助)[^，。；]{0,12}$/;
/** What is granted, up to at most what stands behind. */
const CAP = /(?:支持|补[贴助]|奖[励补]|减免|贴息|资助|扶持|救助|返还|抵扣|授信|贷款)[^，。；]{0,16}$/;
/** What something costs, told by a label (投资估算：约1800万元). */
const COSTS =
  /(?<!完成)(?:投资|资金|经费|造价)(?:估算|概算|预算|规模|总额|金额|额)?(?:（[^（）]{1,6}）)?：(?:约|共计?|总计)?$|(?<!完成|实现)总投资额?(?:约|为)?$/;
/** A rate for each (150万元/家). */
const PER_EACH = /^\/(?:家|户|人|亩|个|项|次|年|名|平方米)/;

/** A share named right before its figure (整改率100%). */
export const RATE = /(?:率|覆盖面|比例|占比|比重|密度|满意度)(?:均|都|全部|全面|基本|实现|要|为|应)?$/;

/** Whether a figure says how much is granted, or at most to each, and not what is to be reached. `start` is where its comparison begins. */
export function isGrant(text: string, figure: Figure, { op, start }: { readonly op: NoticeTarget['op']; readonly start: number }): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const isSum = isMoney(figure) || (/^[万亿]$/.test(figure.unit ?? '') && SUM.test(before));
  if (!figure.percent && !isSum) return false;
  const behind = text.slice(figure.end, figure.end + 14);
  if (isSum && COSTS.test(before)) return true;
  if (GRANTED_BEHIND.test(behind) || PER_EACH.test(behind)) return true;
  if (figure.percent) return SHARE_OF.test(before) && !RATE.test(before);
  return op === '<=' && (EACH.test(before) || CAP.test(before));
}
