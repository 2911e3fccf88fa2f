import type { LineProblem } from '../rules/entered/pasted-table';

/** A name that means several units, and how it is told which. */
export const severalText = ({ value, which }: { readonly value: string; readonly which?: readonly string[] }): string =>
  which === undefined
    ? `“${value}”是好几个单位，请一行写一个单位`
    : `叫“${value}”的有 ${which.join('、')}，请写全名，或者加一列“乡镇（场）”`;

/** What is wrong with a pasted line, by its number, and how it is mended. `nameOf`: a column's name. */
export function lineProblemText(problem: LineProblem, nameOf: (column: string) => string): string {
  const place = `第 ${problem.line} 行`;
  switch (problem.is) {
    case 'unknownUnit':
      return `${place}：单位目录里没有“${problem.value}”${problem.nearest.length === 0 ? '' : `，最接近的是 ${problem.nearest.join('、')}`}`;
    case 'severalUnits':
      return `${place}：${severalText(problem)}`;
    case 'codeOfOther':
      return `${place}：代码“${problem.value}”是${problem.other}，与这一行的单位名称对不上`;
    case 'notNumber':
      return `${place}“${nameOf(problem.column)}”：“${problem.value}”不是要填的数`;
    case 'empty':
      return `${place}“${nameOf(problem.column)}”没有填`;
    case 'tooManyCells':
      return `${place}：“${problem.value}”不知道是哪一列，请在第一行写上列名`;
  }
}
