import { headHint } from '../structure/head-word';
import { bareLabel } from '../structure/label';
import type { Paragraph } from '../text/paragraphs';
import { type Passage, slice } from '../text/passage';
import { findFullDate } from '../values/dates/chinese-date';
import type { FoundWords } from './found-words';

/** What the page of a government site says above a notice, in fields of its own (索引号：… 发布机构：… 文号：…). */
export interface PageMetadata {
  readonly title?: FoundWords;
  readonly issuer?: FoundWords;
  readonly documentNumber?: FoundWords;
  /** Words of the day it was made out (成文日期), else of the day it was put on the page. */
  readonly date?: FoundWords;
}

type Field = keyof PageMetadata | 'published' | 'other';

const FIELDS: Readonly<Record<string, Field>> = {
  名称: 'title', 标题: 'title', 信息名称: 'title', 文件名称: 'title',
  发布机构: 'issuer', 发文机关: 'issuer', 发文单位: 'issuer', 发布单位: 'issuer', 制发机关: 'issuer', 发文机构: 'issuer', 公开责任部门: 'issuer', 信息来源: 'other', 来源: 'other', 公开形式: 'other', 公开目录: 'other', 公开类型: 'other', 文字大小: 'other', 背景色: 'other', 点击量: 'other',
  文号: 'documentNumber', 发文字号: 'documentNumber', 文件编号: 'documentNumber', 文件字号: 'documentNumber',
  成文日期: 'date', 发文日期: 'date', 印发日期: 'date', 生成日期: 'date',
  发布日期: 'published', 发布时间: 'published', 公开日期: 'published', 公开时间: 'published', 日期: 'published',
  索引号: 'other', 索引号码: 'other', 组配分类: 'other', 主题分类: 'other', 信息分类: 'other', 体裁分类: 'other', 有效性: 'other', 效力状态: 'other', 时效性: 'other', 关键词: 'other', 主题词: 'other', 公开方式: 'other', 公开范围: 'other', 内容概述: 'other', 废止日期: 'other', 失效日期: 'other', 生效日期: 'other', 政策咨询机关: 'other', 政策咨询电话: 'other', 浏览次数: 'other', 浏览量: 'other', 阅读次数: 'other', 字体: 'other', 字号: 'other', 作者: 'other', 责任编辑: 'other', 您现在所在的位置: 'other', 当前位置: 'other',
}; // prettier-ignore

const NAMES = Object.keys(FIELDS).sort((one, other) => other.length - one.length);
/** Short names are ordinary words too: within a line they count only behind a figure, a bracket or a bar. */
const isPlain = (name: string): boolean => name.length > 2 || name === '文号';
const FIELD = new RegExp(`(${NAMES.filter(isPlain).join('|')})：?|(?<![\\u4e00-\\u9fff])(${NAMES.filter((name) => !isPlain(name)).join('|')})：`, 'g'); // prettier-ignore
const NUMBER = /[^\d\s，。：；|]{1,20}[〔[（【]\d{4}[〕\]）】]第?\d{1,5}号/;

/** Signs before a field: a bar, a point of a list. */
const BULLET = /^[|•·*-]+/;

/** Whether a line above a notice holds fields of its page, and no words of the notice. */
export const isMetadataLine = (line: string): boolean => line.replace(BULLET, '').search(FIELD) === 0;

/** A field that no list has, with nothing behind its colon but a day, a figure or what one may press (点击数： · 录入时间：2026-03-18 · 视力保护：[大 中 小]). */
const PAGE_FIELD = /^([\u4e00-\u9fff]{2,8})：(?:(?:20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?)?[\d:：]*|[\d.,]+次?|\[.{1,12}\])$/;

/** Whether a line above a notice is such a field, and none of a task. */
export function isPageField(line: string): boolean {
  const name = PAGE_FIELD.exec(line.replace(BULLET, ''))?.[1];
  return name !== undefined && bareLabel(name) === undefined && headHint(name) !== 'units' && !/完成|办结|截止|截至|[时期]限/.test(name);
}

function fieldsOf(passage: Passage): [Field, Passage][] {
  const { text } = passage;
  const found = [...text.matchAll(FIELD)];
  return found.map((match, at) => {
    const from = match.index + match[0].length;
    const end = found[at + 1]?.index ?? text.length;
    const value = text.slice(from, end);
    const bars = /^\|*/.exec(value)?.[0].length ?? 0;
    return [
      FIELDS[match[1] ?? match[2] ?? ''] ?? 'other',
      slice(passage, from + bars, from + Math.max(bars, value.replace(/\|+$/, '').length)),
    ];
  });
}

/** Reads the fields in the lines above a notice; empty ones and 无 count as absent. */
export function readPageMetadata(lines: readonly Paragraph[]): PageMetadata {
  const values = new Map<Field, Passage>();
  for (const [field, value] of lines.filter(({ passage }) => isMetadataLine(passage.text)).flatMap(({ passage }) => fieldsOf(passage))) {
    const isTold = value.text !== '' && value.text !== '无' && !value.text.includes('|');
    if (isTold && !values.has(field)) values.set(field, value);
  }
  const told = (field: Field): FoundWords | undefined => {
    const words = values.get(field);
    return words && { words, rule: 'page-field' };
  };
  const date = [told('date'), told('published')].find((one) => one && findFullDate(one.words.text) !== undefined);
  const number = told('documentNumber');
  const found = number && NUMBER.exec(number.words.text);
  const [title, issuer] = [told('title'), told('issuer')];
  return {
    ...(title ? { title } : {}),
    ...(issuer ? { issuer } : {}),
    ...(number && found ? { documentNumber: { ...number, words: slice(number.words, found.index, found.index + found[0].length) } } : {}),
    ...(date ? { date } : {}),
  };
}
