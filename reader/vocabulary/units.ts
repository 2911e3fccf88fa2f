/** Endings by which a name is known as that of a unit when no label says so. Longer endings first is not needed: any that fits will do. */
export const UNIT_ENDINGS: readonly string[] = [
  '局', '委', '办', '部', '厅', '署', '院', '处', '科', '股', '站', '所', '队', '行', '社', '会', '馆', '台', '室', '办公室', '院校', '高校', '中心', '公司', '政府', '街道', '乡镇', '镇街', '街镇', '国企', '央企', '场', '农场', '林场', '社区', '集团', '联社',
  '学校', '中学', '小学', '幼儿园', '一中', '二中', '三中', '四中', '党校', '大学', '学院', '医院', '单位', '部门', '党委', '党组', '人大', '政协', '团委', '妇联', '工商联', '残联', '文联', '科协', '侨联', '红十字会', '供销社', '报社', '园区', '开发区', '新区', '示范区', '高新区', '经开区', '自贸区', '度假区', '工业园', '产业园',
  '海关', '电网', '军分区', '武装部', '邮政', '烟草', '铁塔', '移动', '电信', '联通', '资本', '分行', '支行', '机构', '企业', '专班', '指挥部', '小组', '联席会议', '税务', '气象', '团市委', '团县委', '团省委', '团区委', '共青团中央', '工信', '国资委', '编办', '网信办', '电力', '石油', '石化', '燃气', '交警', '消防', '公安',
  '人民法院', '检察院', '工作队', '村委会', '居委会', '委员会', '办事处', '管委会', '管理处', '基金', '协会', '商会', '学会', '研究会', '新华社', '中科院', '工程院', '社科院', '交易所', '运营商', '大队', '支队', '总队', '分局', '监狱', '机关', '地方', '地区', '市县', '区县', '县区', '县市', '市州', '州市', '盟市', '旗县', '乡', '镇', '村', '州', '盟', '旗', '区', '县', '市', '省', '组', '公路段', '工务段', '养护段',
]; // prettier-ignore

/** Beginnings that go with the short endings 区 县 市 乡 镇 村 and the like, which end ordinary words too. */
export const AREA_BEGINNINGS: readonly string[] = ['各', '全市', '全县', '相关', '有关', '所有', '属地', '涉及'];

/** Endings that name a unit only behind one of `AREA_BEGINNINGS` or a bracket (各县（市、区）), or as a place name of some length. */
export const WEAK_ENDINGS: ReadonlySet<string> = new Set(['乡', '镇', '村', '州', '盟', '旗', '区', '县', '市', '省', '组', '科', '股', '处', '室', '社', '行', '台', '场', '会', '队', '所', '站', '部', '地方', '企业', '机构', '移动', '基金', '单位', '部门', '资本', '公安', '税务', '消防', '工信', '电力', '气象', '地区', '学校', '中学', '小学', '幼儿园', '社区', '机关', '街道', '乡镇', '小组', '烟草', '邮政', '石油', '燃气', '办', '委', '院', '馆', '中心', '园区', '村委会', '居委会', '交警', '高校', '院校', '医院', '大学', '学院', '集团', '公司', '协会', '商会', '党委', '党组', '政府']); // prettier-ignore

/** Beginnings that make a short name with a weak ending a unit (县委办, 市残联, 国家发展改革委). */
export const UNIT_BEGINNINGS: readonly string[] = [
  '各', '公共机构', '党政机关', '市', '县', '区', '省', '州', '国家', '中央', '中国', '全国', '自治', '乡', '镇', '旗', '盟', '地区', '行署', '团', '相关', '有关', '属地', '驻', '党', '公司', '集团', '最高', '人民', '教育', '科技', '公安', '民政', '司法',
  '财政', '自然', '生态', '住房', '交通', '水利', '农业', '商务', '文化', '卫生', '退役', '应急', '审计', '海关', '税务', '市场', '金融', '证监', '银保监', '外交', '国防', '工业', '工信', '人力', '人社', '发改', '发展', '统计', '医保', '信访', '林草', '铁路', '民航', '邮政', '文物', '中医药', '疾控', '药监', '知识产权', '体育', '广电', '新华', '气象', '能源', '粮食', '烟草', '移民', '政府', '办公', '国务院', '国资', '法院', '检察', '组织', '宣传', '统战', '政法', '网信', '编办', '纪委', '监委', '人大', '政协', '工会', '妇联', '残联', '供销', '银行', '建设', '城管', '城市', '规划', '环保', '环境', '招商', '投资', '乡村', '扶贫', '文旅', '旅游', '消防', '机关', '数据', '大数据', '行政', '政务', '经信', '经济', '外事', '侨', '台', '民族', '宗教', '地震', '档案', '党史', '党校', '融媒体', '电视', '广播', '电力', '供电', '国网', '南网', '电信', '移动', '联通', '铁塔', '农行', '工行', '建行', '中行', '农信', '信用', '社保', '就业', '老干', '机构编制', '综合', '执法',
]; // prettier-ignore

/** Verbs behind a list of units and the role they give. Longer ones first; the text between two verbs is a list of units. */
export const DUTY_VERBS: readonly (readonly [verb: string, role: 'lead' | 'responsible' | 'cooperating'])[] = [
  ['共同牵头负责', 'lead'], ['牵头负责落实', 'lead'], ['牵头组织实施', 'lead'], ['牵头组织落实', 'lead'], ['牵头会同有关部门负责', 'lead'], ['牵头会同相关部门负责', 'lead'], ['共同牵头', 'lead'], ['联合牵头', 'lead'], ['负责牵头', 'lead'], ['牵头负责', 'lead'], ['牵头落实', 'lead'], ['牵头实施', 'lead'], ['牵头推进', 'lead'], ['牵头组织', 'lead'], ['牵头抓总', 'lead'], ['总牵头', 'lead'], ['负总责', 'lead'], ['分别牵头', 'lead'], ['牵头', 'lead'], ['主办', 'lead'], ['抓总', 'lead'],
  ['等有关部门按职责分工负责', 'responsible'], ['按照各自职责分工负责', 'responsible'], ['按照职责分工分别负责', 'responsible'], ['按职责分工分别负责', 'responsible'], ['按照职责分工负责', 'responsible'], ['按职责分工负责', 'responsible'], ['按职责分工落实', 'responsible'], ['按职责分工抓好落实', 'responsible'], ['按照职责分工落实', 'responsible'], ['按职能职责分工负责', 'responsible'], ['按各自职责负责', 'responsible'], ['根据职责分工负责', 'responsible'], ['依职责分工负责', 'responsible'], ['按分工负责', 'responsible'], ['按职责负责', 'responsible'], ['按职责落实', 'responsible'], ['按职责分工', 'responsible'], ['按照职责分工', 'responsible'], ['按各自职责分工负责', 'responsible'],
  ['分别负责落实', 'responsible'], ['分别负责', 'responsible'], ['分工负责', 'responsible'], ['共同负责', 'responsible'], ['具体负责', 'responsible'], ['具体实施', 'responsible'], ['具体承办', 'responsible'], ['组织实施', 'responsible'], ['负责组织实施', 'responsible'], ['负责落实', 'responsible'], ['负责推进', 'responsible'], ['负责实施', 'responsible'], ['负责具体实施', 'responsible'], ['贯彻落实', 'responsible'], ['抓好落实', 'responsible'], ['具体落实', 'responsible'], ['组织落实', 'responsible'], ['各负其责', 'responsible'], ['负责', 'responsible'], ['落实', 'responsible'], ['实施', 'responsible'], ['承办', 'responsible'], ['指导', 'responsible'],
  ['组织开展', 'responsible'], ['组织', 'responsible'], ['检查', 'responsible'], ['整改', 'responsible'], ['参演', 'cooperating'], ['共同承办', 'responsible'], ['共同办理', 'responsible'], ['分别办理', 'responsible'], ['办理', 'responsible'], ['会办', 'cooperating'],
  ['配合落实', 'cooperating'], ['协同配合', 'cooperating'], ['积极配合', 'cooperating'], ['密切配合', 'cooperating'], ['协助配合', 'cooperating'], ['参与配合', 'cooperating'], ['配合实施', 'cooperating'], ['按职责分工配合', 'cooperating'], ['按职责配合', 'cooperating'], ['配合', 'cooperating'], ['参与', 'cooperating'], ['参加', 'cooperating'], ['协助', 'cooperating'], ['协同', 'cooperating'], ['协办', 'cooperating'], ['支持', 'cooperating'],
]; // prettier-ignore
