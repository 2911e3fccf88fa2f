import type { UnitKind } from './unit';

/** A group word of notices (各乡镇): the kinds of units it stands for. */
export interface GroupWord {
  readonly pattern: RegExp;
  readonly kinds: readonly UnitKind[];
}

/** Matched against a name in normal form: white space, 、 and brackets are gone. */
export const GROUP_WORDS: readonly GroupWord[] = [
  { pattern: /^各?(乡民族乡镇|乡镇街道|乡镇|镇街道|镇街|乡)(人民政府|政府|街道办事处)*$/, kinds: ['township'] },
  { pattern: /^各?(乡镇|镇街道|乡镇街道)农?场$/, kinds: ['township', 'farm'] },
  { pattern: /^各?农?场(社区管委会|社区管理委员会|管委会)?$/, kinds: ['farm'] },
  { pattern: /^各(行政)?村(社区|委会|居委会)*$/, kinds: ['village'] },
  { pattern: /^各?(乡镇|镇街道|乡镇街道|镇街)(党委|党政办|党委政府|党委人民政府)$/, kinds: ['township'] },
  { pattern: /^(各?县直各?|各?县级各?|县各|各)(部门|单位部门|部门单位|办局|委办局|局办|委局|委局办)+$/, kinds: ['bureau'] },
  { pattern: /^(各县直|县直各?|各县级|县级各?)单位$/, kinds: ['bureau'] },
];

/** Groups whose members no directory can tell (有关部门, 县直有关单位, 各成员单位): the notice leaves open who is meant. Matched like `GROUP_WORDS`. */
export const UNDECIDED_GROUP =
  /^(?:各单位|(?:其他|其它|各级?|全[县市区]|[县市区省旗州](?:直|级)?|属地|市县|省市县)*(?:有关|相关|责任|成员|涉及|职能|行业|主管|挂钩|挂联|挂包|包联|帮扶|参建|用人)+(?:各|县直|县级|市直|市级)*(?:行业|主管|职能)*(?:部门|单位|乡镇|镇街|镇街道|街道|乡镇街道|企业|机构|科室|股室|站所)+)$/;

/** Words of a section below every township (乡镇纪委监委, 各乡镇财政所): what stands before the section's own name. */
export const TOWNSHIP_SECTION = /^各?(乡镇街道|乡镇|镇街道|镇街|乡|镇)(?<section>.+)$/;

/** A level of administration that stands alone before a township section (县、乡（镇）纪委监委). */
export const LEVEL_ALONE = /^[县市区旗]$/;

/** Long words of unit names and the short ones in daily use. */
export const SHORT_WORDS: readonly (readonly [long: string, short: string])[] = [
  ['人力资源和社会保障', '人社'],
  ['人力资源社会保障', '人社'],
  ['市场监督管理', '市场监管'],
  ['农业农村和科学技术', '农业农村'],
  ['发展和改革', '发改'],
  ['工业和信息化', '工信'],
  ['住房和城乡建设', '住建'],
  ['文化和旅游', '文旅'],
  ['林业和草原', '林草'],
  ['教育体育', '教体'],
  ['卫生健康', '卫健'],
  ['医疗保障', '医保'],
  ['退役军人事务', '退役军人'],
  ['交通运输', '交通'],
  ['应急管理', '应急'],
  ['政务服务管理', '政务服务'],
  ['纪律检查委员会', '纪委'],
  ['监察委员会', '监委'],
  ['管理委员会', '管委会'],
  ['人民政府', '政府'],
];

/** Who supervises a vertical bureau from above; not part of its name in the county. */
export const VERTICAL_PREFIX = /^国家税务总局/;

/** The own name of a county, city or district before the word for its level (沧源佤族自治县 → 县). */
export const OWN_NAME = /^(?:.{1,20}?(?:自治县|自治旗)|[^县]{1,8}县|[^市区县]{2,6}市|[^市区县社]{2,6}区)(?=.)/;

/** Endings that are left out in daily use (县税务, 勐董镇政府). */
export const LOOSE_ENDING = /(政府|局|委员会|办公室|办|委)$/;

const NATIONALITIES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺';

/** What a nationality township has in its name before what it is, and daily use leaves out (勐角傣族彝族拉祜族乡 is 勐角乡). */
export const TOWNSHIP_NATIONALITIES = new RegExp(`(?<=.)(?:(?:${NATIONALITIES}|民)族)+(?=[乡镇])`);
