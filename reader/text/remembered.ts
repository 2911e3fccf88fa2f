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

/** The same of a passage or of anything else that does not change: its answer is kept as long as it is. */
export function rememberedOf<K extends object, T>(answer: (of: K) => T): (of: K) => T {
  const answers = new WeakMap<K, T>();
  return (of) => {
    const known = answers.get(of);
    if (known !== undefined) return known;
    const found = answer(of);
    answers.set(of, found);
    return found;
  };
}
