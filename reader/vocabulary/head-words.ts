/**
 * How the heads of columns end (and labels, before their colon) that no list has whole. A hint alone gives no column its role: what stands in the cells does.
 * In this order the first that fits holds.
 */
export const ASIDE_HEAD =
  /(?:(?:河段|路段|河流|河湖|河道|水库|山塘|点位|小区|片区|站点|网点|地块)(?:名称?)?|领导|责任人|负责人|联系人|代表|委员|提案人|提出人|经办人|人员|干部|所在村|村名|成员|组长|队长|网格员|河长|警长|电话|联系方式|姓名|职务|备注|说明|地点|地址|场所|位置|点位|点段|地段|路段|部位|区域|范围|分值|标准分|权重|得分|扣分|分数|自评分?|评分|评级|打分|数量|面积|资金|投资额?|经费|金额|依据|来源|方式|形式|等级|页码|频次|次数|进展(?:情况)?|完成情况|整改情况|落实情况|办理情况|程序|是否.+|销号|签收|签字|结果)$/;
/** Units that look at what others do: no task is theirs where another column has units. */
export const WATCHING_HEAD = /考核|考评|评分|监督|监管|督查|督导|督办|检查|验收|评价|审核|填报|报送|提供|数据来源|交办|下达|立项/;
/** Whom a task concerns: they do not do it where others are named. */
export const CONCERNED_HEAD = /投资|申报|申请|产权|权属|业主|投诉|举报|反映|中标/;
/** Where something lies: no unit of the task where another column names its units. */
export const WHERE_HEAD = /^(?:所在|所属|所处|坐落|位于)/;
/** A township or village, which does the task itself where no other column names who does. */
export const AREA_HEAD = /^(?:乡镇|街道|镇街|乡镇、?街道|乡镇（街道）|村|社区|村（社区）)$/;
export const UNITS_HEAD =
  /(?:单位|部门|科室|股室|处室|机构|机关|站所|站办所|所站|办所|主体|责任方|乡镇|镇街|街道|街镇|村居|村社|村（社区）|组织者|承办|主办|协办|会办|组织实施|参演力量|牵头|配合|包抓|包片|包保|挂钩|责任|分工)$|^(?:村|乡|镇|社区)$/;
export const LEADING_HEAD = /牵头|主办|主责|主抓|抓总|组长|总负责|首责|领办|领衔|领题|主导|主牵|发起/;
export const COOPERATING_HEAD = /配合|联合(?!牵头|主办|承办)|指导|协|会办|参与|参加|参演|联动|支撑|支持|助攻|帮办|辅助/;
export const TIME_HEAD = /(?:时限|期限|时间|日期|节点|时段|完成期|进度|季度|月份|安排)$/;
/** A day on which something begins or was found, where another column has the last day. */
export const BEGINNING_HEAD = /开始|启动|起始|开工|下发|交办|受理|发现|检查|立项|排查|批示|接收|登记|填表|成文/;
export const ENDING_HEAD = /时限|期限|完成|办结|截止|整改|销号|结束|竣工|报送|前$/;
export const WORDS_HEAD =
  /(?:任务|事项|项目|科目|课题|主题|名称|内容|问题|隐患|工作|指标|要点|措施|举措|题目|要求|议题|标题|案由|职责|目标|标准|办法|细则|类别|类型|分类|领域|方面|阶段|环节|要素|事由|对象|目标值|指标值|任务量|意见|建议|情况|场景|行动|活动|安排|依据)$/;
export const NUMBER_HEAD =
  /^(?:序号|编号|序|号|No\.?|题号|项次|顺序|[\u4e00-\u9fff]{2,4}(?:编号|序号)|(?:建议|提案|案件|交办|督办|来文|文|问题|批示)号)$/i;
/** Words that are heads by themselves too, but go with the one above them in a narrow cell (承办 ⏎ 单位 · 建议 ⏎ 编号). */
export const REST_OF_HEAD = /^(?:单位|部门|编号)$/;
/** Figures to be reached, and what they are counted in. */
export const TARGET_HEAD =
  /(?:抽查|检查|抽检|抽取)(?:比例|数量|户数)(?:（.{0,8}）)?$|(?:目标|任务)(?:值|数|量)?(?:（.{0,8}）)?$|^(?:指标|计划|责任|任务)(?:值|数|量)(?:（.{0,8}）)?$/;
/** How many there are, or were: nothing to be reached. */
export const BASE_HEAD = /基数|底数|总[数量户]|现有|存量|现状|^(?:上|去|\d{4})年.{0,4}(?:完成|实绩|实际|结果)|已(?:完成|建)/;
export const MEASURE_HEAD = /^(?:计量|数量|指标)?单位$|^计量$/;
/** Groups of tasks: what stands below names none where another column has words. */
export const GROUP_HEAD = /^(?:.{0,4}(?:类别|类型|分类|领域|板块|大类|片区|环节|阶段|版块|条线|序列)|一级指标|片|方面)$/;
/** Persons: where units stand below such a head, they are meant. */
export const PERSON_HEAD = /领导|责任人|负责人|联系人|经办人|组长/;
/** How a task is assessed: words that go with it and never name it. */
export const STANDARD_HEAD = /(?:评分|计分|评价|考核|考评|赋分|评定|扣分|验收|评估)(?:标准|办法|细则|方法|方式|规则|依据|说明)$/;
/** What stands somewhere and is no task by itself (青冲水库 · 雷家塘 · 双河堤防工地). */
export const THING =
  /^[^，。；：]{2,12}(?:水库|山塘|塘坝|电站|泵站|水闸|涵闸|大坝|堤防|堤段|河段|河道|沟道|干渠|水渠|大桥|隧道|路段|路口|塘|库|河|溪|堤|闸|桥)$/;
