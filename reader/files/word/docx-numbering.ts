import { Parser } from 'htmlparser2';
import { countLists, type ListLevel, type Numbering, type NumberedList } from './list-numbering';

/** Reads `word/numbering.xml`; an absent one knows no lists. */
export function readNumbering(xml: string | undefined): Numbering {
  const abstracts = new Map<string, Map<number, ListLevel>>();
  const lists = new Map<string, { abstractId: string; starts: Map<number, number> }>();
  let abstractId = '';
  let listId = '';
  let level = -1;
  const open = (name: string, value: string, attributes: Record<string, string>) => {
    const levels = abstracts.get(abstractId);
    if (name === 'w:abstractNum') {
      abstractId = attributes['w:abstractNumId'] ?? '';
      abstracts.set(abstractId, new Map());
    } else if (name === 'w:num') {
      listId = attributes['w:numId'] ?? '';
      abstractId = '';
    } else if (name === 'w:abstractNumId' && listId !== '') lists.set(listId, { abstractId: value, starts: new Map() });
    else if (name === 'w:lvl' || name === 'w:lvlOverride') {
      level = Number(attributes['w:ilvl']);
      if (name === 'w:lvl') levels?.set(level, { format: 'decimal', text: '', start: 1 });
    } else if (name === 'w:startOverride') lists.get(listId)?.starts.set(level, Number(value));
    else {
      const at = levels?.get(level);
      if (at && name === 'w:numFmt') at.format = value;
      if (at && name === 'w:lvlText') at.text = value;
      if (at && name === 'w:start') at.start = Number(value) || 0;
      if (at && name === 'w:isLgl') at.isLegal = value !== '0' && value !== 'false';
    }
  };
  if (xml !== undefined) {
    const parser = new Parser({ onopentag: (name, attributes) => open(name, attributes['w:val'] ?? '', attributes) }, { xmlMode: true });
    parser.end(xml);
  }
  const known = [...lists].flatMap(([id, list]): [string, NumberedList][] => {
    const levels = abstracts.get(list.abstractId);
    return levels ? [[id, { sharedId: list.abstractId, levels, starts: list.starts }]] : [];
  });
  return countLists(new Map(known));
}
