import { dateText } from '../../../core/words/days';
import { formatDay } from '../../../core/calendar/civil-day';
import type { DutyName } from '../rules/owed-duties';
import type { EvaluationWriter, WrittenDocument } from '../use-cases/evaluation-writer';

/** What is owed in an evaluation, as ledger and letters print it. */
const DUTIES = {
  scoring: '评分',
  nomination: '提名先进和批评个人',
  statement: '陈述',
  answer: '答复陈述',
  submission: '考核结果送审',
  approval: '审批考核结果',
  issue: '印发考核通报',
} as const satisfies Record<DutyName, string>;

const KIND = { commendation: '通报表扬', criticism: '通报批评' } as const;

function text({ kind, evaluation: { campaignTitle, cutOffDay }, units, persons }: WrittenDocument): string {
  const named = units.map(({ name }) => name).join('、');
  const people = persons.map(({ unitName, personName }) => `${unitName}${personName}`).join('、');
  const who = [named, people].filter((part) => part !== '').join('；');
  const ends =
    kind === 'commendation' ? '希望受表扬的单位和个人再接再厉。' : '被通报批评的单位和个人要查找原因，限期整改，并书面报告整改情况。';
  return [
    `按照《${campaignTitle}》的要求，以${dateText(formatDay(cutOffDay))}24时的数据对各责任单位进行了年终考核。经审核批准，现对下列单位和个人予以${KIND[kind]}：`,
    `${who}。`,
    ends,
  ].join('\n');
}

/** The words of an evaluation's documents and duties. */
export const evaluationWriter: EvaluationWriter = {
  addressees: '各乡镇（场），县直有关部门',
  evaluationTitle: (year) => `${year}年年终考核`,
  dutyTitle: (name, about) => `年终考核：${about === undefined ? '' : `${about}`}${DUTIES[name]}`,
  title: ({ kind, evaluation: { campaignTitle, year } }) => `关于《${campaignTitle}》${year}年考核结果的${KIND[kind]}`,
  text,
  correctionTitle: ({ title }) => `关于更正《${title}》的通报`,
};
