import { sectionsUnlike } from '../../../../reader/findings/second-look/sections-unlike';
import { lookAt } from '../support/look-at';

const linesOf = (text: string) => lookAt(sectionsUnlike, text).map(([line]) => line);
const item = (ordinal: string, title: string) => `${ordinal}${title}。（县水利局负责）\n`;
const sections = (second: string) => `一、修渠\n${item('1.', '修建水渠')}${item('2.', '改造泵站')}二、护岸\n${second}`;

describe('sections of one list', () => {
  it('of which one was read as a task beside those that head theirs', () => {
    expect(linesOf(sections('加固石坝护坡。（县水利局负责）\n'))).toEqual([5]);
    expect(linesOf(sections(`${item('3.', '加固石坝')}${item('4.', '栽植护岸林')}`))).toEqual([]);
  });

  it('of which an article, or one with nothing but labels below it, is one task', () => {
    const articles = (second: string) => `第一条 修渠\n${item('（一）', '修建水渠')}${item('（二）', '改造泵站')}第二条 护岸\n${second}`;
    expect(linesOf(articles('加固石坝护坡。（县水利局负责）\n'))).toEqual([]);
    expect(linesOf(sections('实施单位：县水利局、县林业局\n'))).toEqual([]);
  });

  it('whose labels are in no list are read alike, and nothing is told', () => {
    const labels = '牵头单位：县水务局\n配合单位：县财政局\n何时办完：2024年6月底前\n';
    const text = `供水方案\n一、重点任务\n（一）摸清供水底数。逐村核对水源。\n${labels}（二）改造老旧管网\n对老旧管网分批更换。\n${labels}`;
    expect(linesOf(text)).toEqual([]);
  });

  it('of which most head one task each', () => {
    const heard = '会议听取了县住建局的汇报。\n会议议定，由县住建局牵头，会同县财政局，于5月底前核定缺口。\n';
    const decided = '会议议定，由县交通运输局牵头，东屏镇配合，6月15日前完成选址论证，报县政府审定。\n';
    const text = `常务会议纪要\n一、关于资金缺口问题\n${heard}二、关于设立客运站\n${decided}关于校园饮水安全\n会议议定，由县教育局牵头，6月20日前检测一遍。\n四、关于示范带建设\n会议议定，由县文旅局负责修改方案后印发。\n`;
    expect(linesOf(text)).toEqual([2, 9]);
  });

  it('that name the units of what stands below them are no tasks', () => {
    expect(linesOf('民生实事\n一、县教育局\n1.新建幼儿园3所。\n二、县水利局\n2.修建水渠5条。\n')).toEqual([]);
  });
});
