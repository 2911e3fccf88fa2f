/** Surnames as most people have them. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝骆路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const NAME = new RegExp(
  `^(?:[${SURNAMES}][\\u4e00-\\u9fff]{1,2}|(?:欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|东方|司徒)[\\u4e00-\\u9fff]{1,2})$`,
);

/** Whether words are nothing but the name of a person, or of several (纪东升 · 王平、李勇). */
export const isPersonName = (text: string): boolean => text !== '' && text.split(/[、，/]/).every((name) => NAME.test(name));
