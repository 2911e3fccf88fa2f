/** Answers kept at once: more than a long notice asks for, few enough for any process. */
const MOST = 20_000;
/** Longer texts are asked about once. */
const LONGEST = 2000;

/** The same function of a text, which keeps its answers: a reader's many rules ask the same of the same words. The answers must not depend on anything else. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as T;
    const found = answer(text);
    if (answers.size >= MOST) answers.clear();
    if (text.length <= LONGEST) answers.set(text, found);
    return found;
  };
}
