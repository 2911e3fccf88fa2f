/** What a page of the menu is for (说明): its purpose, the three things that one does there, and where to go on, by the addresses of the menu. */
export interface PageHelp {
  readonly purpose: string;
  readonly things: readonly [string, string, string];
  readonly next: readonly string[];
}

/** By the address of the page. A page whose first line says all of it has none. */
const PAGE_HELP: Readonly<Record<string, PageHelp>> = {
  '/': {
    purpose: '现在轮到您办的事都在这里：单位要签收、报送的，督办人员要审核、批复的。办完就不再列出。',
    things: [
      '从最上面一件点进去，在任务页上办。',
      '先办红灯（已逾期），再办黄灯（三个工作日内到期）。',
      '办不了的也在任务页上说：按时完成不了申请延期，不归本单位管提出申诉。',
    ],
    next: ['/ledger', '/campaigns'],
  },
  '/overview': {
    purpose: '全县办得怎么样，一页看完：最急的是什么，哪些单位、哪些通知落在后面。',
    things: ['看第一行，那是眼下最急的。', '点数字，看是哪些任务。', '点任务，看办理经过；县领导可以在任务页上批示。'],
    next: ['/ledger', '/campaigns'],
  },
  '/ledger': {
    purpose: '您能看到的任务都在这里，每项一行：谁办，最近的时限，亮什么灯，什么在等办。',
    things: [
      '筛选：在“筛选”里选，或点总数一行里的数字；再点一次恢复。',
      '常用的筛选在页尾起个名字保存，以后从页首打开。',
      '“导出 Excel”“打印”得到的就是筛选到的任务，一项不少。',
    ],
    next: ['/', '/overview', '/campaigns'],
  },
  '/intake': {
    purpose: '一份通知从这里变成督办任务。草稿只有办公室看得见，改错了可以撤销。',
    things: ['上传或粘贴通知。', '逐项核对任务、单位和时限，有疑问的先答复。', '预览交办信和第一批信的时间，再下发；下发以后不能收回。'],
    next: ['/campaigns', '/directory'],
  },
  '/progress': {
    purpose: '通知里按完成率考核的指标，各单位做到了多少，比序时快还是慢。',
    things: [
      '点通知，看进度表：排名、完成率、与序时目标的差、还差多少人。',
      '填报截至某一天的累计数；报错了写明理由更正，原来的数还在。',
      '点单位，看每个数是谁在什么时候填报的，照这样能不能按期做到。',
    ],
    next: ['/bulletins', '/ledger'],
  },
  '/cycles': {
    purpose: '通知要求每月公示的，一期一行：清册来了没有，各村公示了没有，哪些村过了截止日期还没有公示。',
    things: [
      '点期次，看到了哪一步、等谁办；税务部门在“清册”里登记上月的数。',
      '乡镇点“登记公示”，一张表登记所有的村：各村相同的填一次，不同的单独改。',
      '点“几个村”看公示看板：全县每个村一个标记，点村名看是谁登记的，登记错了在那里更正；过后补录按时公示的，由另一个人确认后才算；税务部门补录清册的，由督办单位确认。',
    ],
    next: ['/progress', '/bulletins'],
  },
  '/bulletins': {
    purpose: '按某一天冻结的数据起草的通报：谁领先、谁落后由数据定，文字可以改，附表的数不能改。',
    things: ['核对文稿，改好送审。', '由另一个人审批，批准以后编号印发。', '下载 docx，按公文格式排好，可以直接打印。'],
    next: ['/progress', '/campaigns'],
  },
  '/evaluations': {
    purpose: '年终考核：数据截止以后冻结，评分、提名、预览，拟批评的单位陈述，两人审批，再编号印发。印发以前只有本单位看得到自己的草稿。',
    things: [
      '点考核，看到了哪一步、轮到谁办、什么时候截止；评分表里点得分看来源，加减分在一张表里录入，附佐证材料，要第二人确认。',
      '拟列入通报的单位在截止以前陈述，每份陈述都有答复；个人由单位提名，系统不提名。',
      '审批人看要发什么、发给谁，批准或者退回；印发以后全部单位都看得到。',
    ],
    next: ['/progress', '/bulletins'],
  },
  '/campaigns': {
    purpose: '已经下发的通知，一份一行，看每份办到了哪一步。',
    things: ['点通知，看它的任务和原文。', '点任务，看各单位的反馈和佐证材料。', '要在所有通知里找任务，用台账。'],
    next: ['/ledger', '/intake'],
  },
  '/directory': {
    purpose: '谁在哪个单位、负什么责：信件照这里的职责和邮箱寄。人换了不改名录，信就寄错了人。',
    things: [
      '点单位，看谁是督办联系人、谁是领导，邮箱和电话对不对。',
      '督办岗在单位页上办任职、卸任，写明从哪天起；人多时一次导入。',
      '单位自己发现不对，请告诉督办岗改。',
    ],
    next: ['/calendar', '/letters'],
  },
  '/calendar': {
    purpose: '哪天上班、哪天放假：时限提前、信件发出都按它算。',
    things: [
      '看一年里的放假和调休对不对。',
      '每年放假通知公布以后，督办岗登记一次。',
      '本县自定的假日另外添加；登错了可以删去，未到的催办跟着改。',
    ],
    next: ['/policy', '/directory'],
  },
  '/letters': {
    purpose: '系统写的每封信，交给邮件服务器没有，服务器怎么答复。',
    things: [
      '点状态的数字，只看未送达、存疑的信。',
      '未送达的，先在名录里改好邮箱，再点“处理”再发。',
      '督办岗和审计点标题，可以看信的正文；看过会记入审计。',
    ],
    next: ['/directory', '/status', '/audit'],
  },
  '/policy': {
    purpose: '催办的规矩：几点发信，提前几天提醒，逾期以后逐级写给谁。',
    things: [
      '看以后的通知用什么规则；已下发的通知各按自己的规则。',
      '要改的，由督办岗提出，写明理由。',
      '办公室主任或审批人确认后生效；谁提出的，谁不能确认。',
    ],
    next: ['/calendar', '/campaigns'],
  },
  '/audit': {
    purpose: '谁在什么时候办了什么。记录写下以后谁都不能改，有人改动过校验得出来。',
    things: ['按日期、人员、单位、种类筛选。', '按标记只看补录、逾期办结和没有成功的登录。', '导出筛选到的记录留存；导出本身也记一条。'],
    next: ['/letters', '/ledger'],
  },
  '/status': {
    purpose: '系统自己好不好：信发得出去没有，催办跟上没有。',
    things: ['有告警的，照告警里写的办；办好了点“关闭”。', '信件不动的，看这里写的原因。', '改了邮件设置，发一封测试信试试。'],
    next: ['/letters', '/system/users'],
  },
  '/directory/grants': {
    purpose: '督办以外的职责，像审核、审计、县领导、管理员，由谁担任。这些职责能看全县，要一个一个授予。',
    things: [
      '先找人，再选职责和起止日期，确认授予。',
      '调离的，当天结束他的职责；结束以后马上不能用。',
      '隔一段时间核对一遍，不再需要的结束。',
    ],
    next: ['/system/users', '/directory'],
  },
};

/** The help of the page with this address in the menu. */
export const pageHelpOf = (path: string): PageHelp | undefined => PAGE_HELP[path];

/** The first line of it. */
export const HELP_TITLE = '说明：这一页怎么用';
export const HELP_NEXT = '接着看：';
