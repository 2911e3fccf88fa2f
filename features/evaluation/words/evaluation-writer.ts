import type { DutyName } from '../rules/owed-duties';
import type { EvaluationWriter } from '../use-cases/evaluation-writer';
import { documentText, documentTitle } from './evaluation-sentences';
import { stageWords } from './evaluation-words';

/** What is owed in an evaluation, as ledger and letters print it. */
const DUTIES = {
  scoring: stageWords.scoring,
  nomination: '提名先进和批评个人',
  statement: '陈述',
  answer: '答复陈述',
  submission: '考核结果送审',
  approval: '审批考核结果',
  issue: '印发考核通报',
} as const satisfies Record<DutyName, string>;

/** The words of an evaluation's documents and duties. */
export const evaluationWriter: EvaluationWriter = {
  addressees: '各乡镇（场），县直有关部门',
  evaluationTitle: (year) => `${year}年年终考核`,
  dutyTitle: (name, about) => `年终考核：${about === undefined ? '' : `${about}`}${DUTIES[name]}`,
  title: documentTitle,
  text: documentText,
  correctionTitle: ({ title }) => `关于更正《${title}》的通报`,
};
