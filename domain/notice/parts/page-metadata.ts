import { findFullDate } from '../values/chinese-date';

/** What the page of a government site says above a notice, in fields of its own (索引号：… 发布机构：… 文号：…). */
export interface PageMetadata {
  readonly title?: string;
  readonly issuer?: string;
  readonly documentNumber?: string;
  /** The day it was made out (成文日期), else the day it was put on the page; `YYYY-MM-DD`. */
  readonly date?: string;
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

/** Whether a line above a notice holds fields of its page, and no words of the notice. */
export const isMetadataLine = (line: string): boolean => line.replace(/^[|•·]+/, '').search(FIELD) === 0;

function fieldsOf(line: string): [Field, string][] {
  const found = [...line.matchAll(FIELD)];
  return found.map((match, at) => {
    const value = line.slice(match.index + match[0].length, found[at + 1]?.index ?? line.length).replace(/^\|+|\|+$/g, '');
    return [FIELDS[match[1] ?? match[2] ?? ''] ?? 'other', value];
  });
}

/** Reads the fields in the lines above a notice; empty ones and 无 count as absent. */
export function readPageMetadata(lines: readonly string[]): PageMetadata {
  const values = new Map<Field, string>();
  for (const [field, value] of lines.filter(isMetadataLine).flatMap(fieldsOf)) {
    if (value !== '' && value !== '无' && !value.includes('|') && !values.has(field)) values.set(field, value);
  }
  const day = [values.get('date'), values.get('published')].flatMap((value) => findFullDate(value ?? '')?.date ?? [])[0];
  const number = NUMBER.exec(values.get('documentNumber') ?? '')?.[0];
  const [title, issuer] = [values.get('title'), values.get('issuer')];
  return {
    ...(title === undefined ? {} : { title }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(number === undefined ? {} : { documentNumber: number }),
    ...(day === undefined ? {} : { date: day }),
  };
}
