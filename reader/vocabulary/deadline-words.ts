/** Words of a standing duty: it has no last day. */
export const ONGOING_WORDS: readonly string[] = [
  '长期', '全年', '全季度', '全月', '持续', '常态', '经常性', '贯穿', '始终', '日常', '一直', '不间断', '滚动', '长效', '每日', '每天', '随时', '动态', '全程', '平时', '常年', '整年', '年度内持续',
]; // prettier-ignore

/** Days counted from another (…之日起30日内), as a pattern. */
export const COUNTED_DAYS = '日起\\d+个?(?:工作日|自然日|日|天|个月|月)(?:之|以)?内';

/** Words of a duty that comes back. */
export const RECURRING =
  /每逢|逢[集圩场]|每(?:个)?(?:月|季度?|周|星期|旬|半年|半月|年|两周|两个月|学期|双月|次|[一二三四五六1-6]个?月)|逐月|逐季|按月|按季度?|按周|按年|月度|(?<![一二三四1-4])季度末|月底前报|季报|月报|周报|双月|定期|各(?:[一二两三四]|\d{1,2})[次场]/;

/** Year by which the notice's own year is meant, and others counted from it. */
export const YEAR_WORDS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  当年: 0,
  同年: 0,
  明年: 1,
  次年: 1,
  翌年: 1,
  下一年: 1,
  来年: 1,
  后年: 2,
};

/** 第三季度 and its last month. */
export const QUARTER_MONTHS: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 };

/** An event before which something is asked (入伍前 · 清明节前 · 五一假期前), as a pattern: no calendar of ours tells its day. */
export const EVENT =
  '(?:“?(?:五一|七一|八一|十一)”?|“[^”]{1,10}”(?:开始)?|[\\u4e00-\\u9fff]{1,2}节|元旦|国庆|中秋|端午|清明|汛期|主汛期|入[汛冬伍学]|立[春夏秋冬]|(?:[春秋]季学期|新学期|下学期|[春秋]季)?开学|开工|雨季|点火|高考|中考|采暖期|供暖)(?:假期|来临)?(?:以|之)?前';
