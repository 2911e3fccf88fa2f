import { roleOfWords } from './role-words';
import { outsideOf } from '../text/outside-of';
import { remembered } from '../text/remembered';
import { readsAsTime } from '../values/cell-kind';
import { datesIn } from '../values/dates/date-mention';
import { isUnitList, mayBeUnitList } from '../values/unit-name';
import { COLUMN_ONLY, LABELS, type LabelKind } from '../vocabulary/labels';

export interface FoundLabel {
  readonly kind: LabelKind;
  readonly word: string;
  /** Where the label begins and where its value begins. */
  readonly start: number;
  readonly valueStart: number;
}

const KINDS = Object.keys(LABELS) as LabelKind[];
const BY_WORD = new Map<string, LabelKind>(KINDS.flatMap((kind) => LABELS[kind].map((word) => [word, kind] as const)));
const WORDS = [...BY_WORD.keys()].sort((one, other) => other.length - one.length);
const escape = (word: string) => word.replace(/[（）()]/g, '[$&]');
const alternatives = (words: readonly string[]) => words.map(escape).join('|');

const TRUSTED = WORDS.filter((word) => !COLUMN_ONLY.has(word));
/** Labels that no list has whole (牵头考核单位, 责任落实部门), by the role their first word tells. */
const COMPOUND = '(?:牵头|责任|主责|承办|落实|配合|协办|协同|参与)[\\u4e00-\\u9fff]{1,4}(?:单位|部门|科室|股室|处室|机构)';
const COMPOUND_KINDS: readonly (readonly [RegExp, LabelKind])[] = [[/^牵头/, 'lead'], [/^(?:配合|协办|协同|参与)/, 'cooperating'], [/^/, 'responsible']]; // prettier-ignore
const kindOf = (word: string): LabelKind | undefined => BY_WORD.get(word) ?? COMPOUND_KINDS.find(([form]) => form.test(word))?.[1];

/** 责任单位（列首位的为牵头单位）： and 【责任单位】 too. */
const WITH_COLON = new RegExp(
  `(?:【|\\[|<|“)?(?:\\d[.、]|[①-⑳])?(${alternatives(TRUSTED)}|${COMPOUND})(?:（[^（）：]{0,24}）)?(?:】|\\]|>|”)?(?::|：|为：|是：|(?<=（.{0,12})；)|【(${alternatives(TRUSTED)})】`,
  'g',
);
/** Every label with its colon has one of these. Most paragraphs have none, and need not be searched for a long list of words. */
const ENDS = /[：:；】]/;
const COLUMN = new RegExp(`^(?:[市县区省]级?|本)?(${alternatives(WORDS)})(?:（.{0,16}）|及.{1,8}|[/、和与].{1,8})?[：:]?$`);
/** What may stand before a label inside a paragraph. */
const BOUNDARY = /[。；！？）】\]（【[，、：|\s]$/;

/** A person's label may follow the last unit with nothing but a space, which is gone here (县文旅局 责任人：…). */
const UNIT_END = /[局委办府司院部会行社处科室镇乡]$/;

/** Short labels, known by the bracket or semicolon before them (县教育局（配合：县财政局）). */
const SHORT =
  /(?<=[（；，。])(?:(牵头|配合|责任|协办|主办|时限)：|(时间)：(?=\d|第?[一二三四]季度|[上下]半年|年底|今年|长期|全年|持续|常年))/g;
const SHORT_KINDS: Readonly<Record<string, LabelKind>> = {
  牵头: 'lead',
  主办: 'lead',
  责任: 'responsible',
  配合: 'cooperating',
  协办: 'cooperating',
  时限: 'deadline',
  时间: 'deadline',
};

/** Labels that no list has (组织单位：, 演练时间：), and verbs in their place (牵头：, 参与：), known by how they end and by what stands behind them. */
const UNLISTED =
  /(?<=^|[。；！？）】（—–]|^\d[.、])([\u4e00-\u9fff]{0,6}(?:单位|部门|科室|站所|机构|主体|时间|时限|期限|日期|节点)|(?:牵头|主办|独办|单办|分办|主责|承办|落实|整改|负责|责任|配合|协办|会办|协同|协助|参与|参演|参加))(?:（[^（）：]{0,24}）)?：/g;
/** Words before 单位 and 时间 that speak of the document, of all, or of a day that is nobody's last. */
const NO_LABEL =
  /^(?:[甲乙丙丁]方|各|有关|相关|其他|督导|督促|监督|主送|抄送|抄报|发文|来文|印发|发布|公示|公开|公布|成文|制发|报送|填报|填表|制表|编制单|主管|批准|审批|用人|被|上级|下级|生效|失效|施行|收文|打印|录入|联系|值班|办公|报名|通知|会议|召开|开始|启动|起始|发现|交办|受理|接收|立项|登记)/;
const LONGEST_VALUE = 120;
/** What stands behind a label where there is nobody. */
const NOBODY = /^(?:[-—–/]+|无)?$/;
/** Whether a label speaks of the document, of all, or of a day that is nobody's last. */
export const namesOther = (word: string): boolean => NO_LABEL.test(word) || /联系(?:单位|部门)$/.test(word);

/** An unlisted label's kind, where what stands behind it reads as units or as a day. */
function kindBehind(word: string, value: string): LabelKind | undefined {
  if (namesOther(word)) return undefined;
  const told = (/^[^。：]*/.exec(value)?.[0] ?? '').replace(/^([^（]*?)）.*$/, '$1');
  // The word before a further colon is the next label.
  const words = value.charAt(told.length) === '：' ? told.replace(/[；，][^；，]*$/, '') : told;
  const passage = { text: words, at: Array.from(words, (_, at) => at), source: words };
  if (!/(?:时间|时限|期限|日期|节点)$/.test(word))
    return isUnitList(passage) || mayBeUnitList(passage) || NOBODY.test(words) ? roleOfWords(word) : undefined;
  return datesIn(words).length > 0 || readsAsTime(words) ? 'deadline' : undefined;
}

const placesOf = (text: string, form: RegExp) =>
  Array.from(text.matchAll(form), (match) => ({ match, span: { start: match.index, end: match.index + match[0].length } }));
const placed = ({ start, valueStart }: FoundLabel) => ({ span: { start, end: valueStart } });

/** All labels with their colons in a canonical text, in order. */
export const findLabels = remembered((text: string): readonly FoundLabel[] => {
  if (!ENDS.test(text)) return [];
  const found: FoundLabel[] = [];
  for (const match of text.matchAll(WITH_COLON)) {
    const word = match[1] ?? match[2] ?? '';
    const kind = kindOf(word);
    if (kind === undefined) continue;
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    const bracketed = /^[【[<“]/.test(match[0]);
    const known = kind === 'lead' || kind === 'responsible' || kind === 'cooperating' || (kind === 'deadline' && word.length >= 4);
    const isBehindUnit = kind === 'person' && word.length > 2 && UNIT_END.test(before);
    if (before !== '' && !bracketed && !BOUNDARY.test(before) && !(known && !/[的各]$/.test(before)) && !isBehindUnit) continue;
    found.push({ kind, word, start: match.index, valueStart: match.index + match[0].length });
  }
  for (const { match, span } of outsideOf(placesOf(text, SHORT), found.map(placed))) {
    const word = match[1] ?? match[2] ?? '';
    const kind = SHORT_KINDS[word];
    if (kind !== undefined) found.push({ kind, word, start: span.start, valueStart: span.end });
  }
  for (const { match, span } of outsideOf(placesOf(text, UNLISTED), found.map(placed))) {
    const word = match[1] ?? '';
    const kind = kindBehind(word, text.slice(span.end, span.end + LONGEST_VALUE));
    if (kind !== undefined) found.push({ kind, word, start: span.start, valueStart: span.end });
  }
  return found.sort((one, other) => one.start - other.start);
});

/** What a table's head cell announces (牵头单位, 完成时限), if it is one. */
export function columnKind(text: string): LabelKind | undefined {
  const match = COLUMN.exec(text.replace(/^\d{4}年度?/, '').replace(/[\s\d]/g, ''));
  return match?.[1] === undefined ? undefined : BY_WORD.get(match[1]);
}

const BARE_LABEL = new RegExp(`^(?:【|\\[)?(${alternatives(TRUSTED)})(?:】|\\])?[：:]?$`);
const LEADING_LABEL = new RegExp(
  `^(${alternatives([...LABELS.lead, ...LABELS.responsible, ...LABELS.cooperating].filter((word) => word.length > 3).sort((a, b) => b.length - a.length))})`,
);

/** A paragraph that is nothing but a label (责任单位), its value on the next line. */
export const bareLabel = (text: string): LabelKind | undefined => BY_WORD.get(BARE_LABEL.exec(text)?.[1] ?? '');

const WHOLE_COMPOUND = new RegExp(`^${COMPOUND}$`);
/** Whether a label is known wherever its colon stands, without its like. */
export const isKnownLabel = (word: string): boolean => bareLabel(word) !== undefined || WHOLE_COMPOUND.test(word);

/** A unit label at the beginning with no colon behind it (责任单位 县税务局). */
export function leadingLabel(text: string): FoundLabel | undefined {
  const word = LEADING_LABEL.exec(text)?.[1];
  const kind = word === undefined ? undefined : BY_WORD.get(word);
  return word === undefined || kind === undefined ? undefined : { kind, word, start: 0, valueStart: word.length };
}
