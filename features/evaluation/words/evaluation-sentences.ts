import { formatDay } from '../../../core/calendar/civil-day';
import { dateText } from '../../../core/words/days';
import { roundedRate } from '../../figures/rules/progress/rate';
import { percentText, tableKindWords, wholePercentText } from '../../figures/words/figure-words';
import type { EvaluationResult, StandingTable, UnitStanding } from '../rules/results/evaluation-result';
import type { WrittenDocument } from '../use-cases/evaluation-writer';

/** Units named in one sentence; of more the number is told, and the annex names them. */
const MOST_NAMED = 30;

const KIND = { commendation: '通报表扬', criticism: '通报批评' } as const;

/** Hundredths of a percent as printed; a rate that rounds up to the goal and misses it still shows how many persons are missing beside it. */
const rateText = ({ paid, quota }: UnitStanding): string =>
  paid === undefined || quota === undefined || quota === 0 ? '未报' : percentText(roundedRate({ paid, quota }));

const commendedText = (unit: UnitStanding): string =>
  `${unit.name}（${unit.rank === undefined ? '' : `第 ${unit.rank} 名，`}${rateText(unit)}）`;
const criticisedText = (unit: UnitStanding): string => {
  const { name, quota = 0, paid = 0, personsShort = 0, rankFromBottom } = unit;
  const place = rankFromBottom === undefined ? '' : `，倒数第 ${rankFromBottom} 名`;
  const short = personsShort === 0 ? '' : `，距目标差 ${personsShort} 人`;
  return `${name}：任务数 ${quota} 人，缴费 ${paid} 人，完成率 ${rateText(unit)}${short}${place}`;
};

/** How the units of one kind stand together by the cut-off: a sentence, or none where there is no such unit. */
export function overallText({ kind, ranked, missing }: StandingTable, { settings }: EvaluationResult): string[] {
  if (ranked.length + missing.length === 0) return [];
  const reached = ranked.filter(({ hasReached }) => hasReached === true).length;
  const [quota, paid] = [ranked.reduce((sum, unit) => sum + (unit.quota ?? 0), 0), ranked.reduce((sum, unit) => sum + (unit.paid ?? 0), 0)];
  const total = quota === 0 ? '' : `任务数 ${quota} 人，缴费 ${paid} 人，完成率 ${percentText(roundedRate({ paid, quota }))}；`;
  const apart = missing.length === 0 ? '' : `，${missing.length} 个未报送数据，单独列出`;
  return [
    `参加排名的${tableKindWords[kind]} ${ranked.length} 个，${total}达到 ${wholePercentText(settings.goal)} 目标的 ${reached} 个${apart}。`,
  ];
}

/** Names in one line; of many the first, with how many there are and where the others stand. */
const namesText = (names: readonly string[], others: string): string =>
  names.slice(0, MOST_NAMED).join('、') + (names.length > MOST_NAMED ? ` 等 ${names.length} 个，名单见${others}` : '');

/** The units that a document names, those of one kind together: in a line where they are commended, one a line where they are criticised. */
function unitsNamed({ kind, result, units }: WrittenDocument): string[] {
  const ids = new Set(units.map(({ unitId }) => unitId));
  const { tables } = result;
  if (!tables) return units.map(({ unitId, name }) => byObligations(result, unitId, name));
  return [tables.townships, tables.villages].flatMap((table) => {
    const named = [...table.ranked, ...table.unranked].filter(({ unitId }) => ids.has(unitId));
    if (named.length === 0) return [];
    const head = `${tableKindWords[table.kind]} ${named.length} 个：`;
    if (kind === 'commendation') return [`${head}${namesText(named.map(commendedText), '附件')}。`];
    const left = named.length > MOST_NAMED ? [`其余 ${named.length - MOST_NAMED} 个名单见附件。`] : [];
    return [head, ...named.slice(0, MOST_NAMED).map((unit, at) => `${at + 1}.${criticisedText(unit)}。`), ...left];
  });
}

/** A unit of a notice without figures: by what it owed. */
function byObligations({ byObligations: all }: EvaluationResult, unitId: string, name: string): string {
  const owed = all.find((unit) => unit.unitId === unitId);
  if (!owed) return `${name}。`;
  return `${name}：应办 ${owed.inTime + owed.late + owed.open} 项，按时 ${owed.inTime} 项，逾期 ${owed.late} 项，未办结 ${owed.open} 项。`;
}

const personsNamed = ({ persons }: WrittenDocument): string[] =>
  persons.map(({ unitName, personName, reason }, at) => `${at + 1}.${unitName} ${personName}：${reason.replace(/[。；\s]+$/, '')}。`);

const DEMANDS = {
  commendation: ['希望受表扬的单位和个人再接再厉，其他单位对照先进查找差距，把来年的工作抓早抓实。'],
  criticism: ['被通报批评的单位和个人要查找原因，逐项整改，并在收到本通报之日起 5 个工作日内书面报告整改情况。'],
} as const;

/** The text of 通报表扬 or 通报批评 as it is drafted, a paragraph a line: how the county stands, whom it names and by which figures, and what is asked. (domain.md §4, §5) */
export function documentText(document: WrittenDocument): string {
  const { kind, evaluation, result } = document;
  const { tables } = result;
  const overall = tables ? [tables.townships, tables.villages].flatMap((table) => overallText(table, result)) : [];
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['总体情况', overall],
    [`${KIND[kind]}的单位`, unitsNamed(document)],
    [`${KIND[kind]}的个人`, personsNamed(document)],
    ['有关要求', DEMANDS[kind]],
  ];
  const shown = parts.filter(([, lines]) => lines.length > 0);
  return [
    `按照《${evaluation.campaignTitle}》的要求，以${dateText(formatDay(evaluation.cutOffDay))} 24 时的数据对各责任单位进行了年终考核。经审核批准，现将考核结果通报如下。`,
    ...shown.flatMap(([title, lines], at) => [`${'一二三四'[at] ?? ''}、${title}`, ...lines]),
  ].join('\n');
}

/** The title: 关于…2023年考核结果的通报表扬. */
export const documentTitle = ({ kind, evaluation: { campaignTitle, year } }: Pick<WrittenDocument, 'kind' | 'evaluation'>): string =>
  `关于《${campaignTitle}》${year}年考核结果的${KIND[kind]}`;
