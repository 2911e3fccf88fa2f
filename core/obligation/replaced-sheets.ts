/** A village whose posting sheet (公示表) a later roster replaces: persons by the roster before and by the one of now; absent where it does not list the village. */
export interface ReplacedSheet {
  readonly village: string;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
}

const LINE = /^(.+)\t(\d*)\t(\d*)$/;
const numberOf = (text = ''): number | undefined => (text === '' ? undefined : Number(text));

/** As the reminder of a letter keeps them: a line for each village, its columns parted by tabs. */
export const writeReplacedSheets = (sheets: readonly ReplacedSheet[]): string =>
  sheets.map(({ village, before, after }) => `${village.replace(/\s+/g, ' ')}\t${before ?? ''}\t${after ?? ''}`).join('\n');

/** Reads them again; what is none is left out. */
export const readReplacedSheets = (text: unknown): readonly ReplacedSheet[] =>
  (typeof text === 'string' ? text.split('\n') : []).flatMap((line) => {
    const [, village, before, after] = LINE.exec(line) ?? [];
    return village === undefined ? [] : [{ village, before: numberOf(before), after: numberOf(after) }];
  });
