const EVALUATION = /(?:考核|考评)/;
const CONSEQUENCE = /通报(?:表扬|表彰|批评)/;

/** Whether a notice ends with an evaluation (年终考核): it says that results are evaluated, and that somebody is commended or criticised for them. (notice 五（六）, 七) */
export function asksEvaluation(text: string): boolean {
  const words = text.replace(/\s/g, '');
  return EVALUATION.test(words) && CONSEQUENCE.test(words);
}
