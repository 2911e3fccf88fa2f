/** The heading of a table of contents. */
const CONTENTS = /^目录$/;
/** What stands behind an entry: dots and the number of its page. */
const PAGE = /[.…·—-]*\d{0,3}$/;

/** The lines of a table of contents (目录): its heading, and those right below it whose words come again as headings further down. */
export function contentsOf(texts: readonly string[]): ReadonlySet<number> {
  const from = texts.findIndex((text) => CONTENTS.test(text));
  const contents = new Set<number>();
  if (from < 0) return contents;
  const last = new Map(texts.map((text, at) => [text, at]));
  for (let at = from + 1; at < texts.length; at += 1) {
    const text = texts[at] ?? '';
    const again = Math.max(last.get(text) ?? 0, last.get(text.replace(PAGE, '')) ?? 0);
    if (again <= at) break;
    contents.add(at);
  }
  return contents.size > 0 ? contents.add(from) : contents;
}
