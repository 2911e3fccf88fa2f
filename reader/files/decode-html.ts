import { ElementType, parseDocument } from 'htmlparser2';
import { type Decoded, decodeText } from './decode-text';
import { tableText } from './table-text';

type Tree = ReturnType<typeof parseDocument>;
type Node = Tree['children'][number];
type Tag = Extract<Node, { attribs: unknown }>;

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'select',
  'button',
  'iframe',
  'svg',
  'input',
  'textarea',
]);
const BLOCKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'section',
  'article',
  'header',
  'footer',
  'center',
  'dd',
  'dt',
  'dl',
  'blockquote',
  'hr',
  'body',
  'td',
  'th',
]);

const isTag = (node: Node): node is Tag => 'attribs' in node && 'name' in node;
const tags = (node: { readonly children: readonly Node[] }, name: string): Tag[] =>
  node.children.flatMap((child) => (isTag(child) ? (child.name === name ? [child] : tags(child, name)) : []));

/** A table of data becomes rows of cells between tabs; one that only lays out the page becomes its paragraphs. */
function readTable(table: Tag): string {
  const rows = tags(table, 'tr').map((row) =>
    row.children.filter((cell): cell is Tag => isTag(cell) && (cell.name === 'td' || cell.name === 'th')),
  );
  const isData = tags(table, 'table').length === 0 && rows.filter((cells) => cells.length > 1).length >= 2;
  const cells = rows.map((row) =>
    row.map((cell) => ({ text: textOf(cell), rows: Number(cell.attribs['rowspan']) || 1, columns: Number(cell.attribs['colspan']) || 1 })),
  );
  if (!isData || cells.flat().some((cell) => cell.text.length > 3000)) return `\n${cells.flat().map((cell) => cell.text).join('\n')}\n`; // prettier-ignore
  return `\n${tableText(cells)}\n`;
}

function textOf(node: Node): string {
  if (node.type === ElementType.ElementType.Text) return node.data.replace(/[\t\r\n ]+/g, ' ');
  if (!isTag(node) || SKIPPED.has(node.name)) return '';
  if (node.name === 'br') return '\n';
  if (node.name === 'table') return readTable(node);
  const inner = node.children.map(textOf).join('');
  return BLOCKS.has(node.name) ? `\n${inner}\n` : inner;
}

/** The text of a saved web page: paragraphs as lines, rows of tables with tabs. */
export function decodeHtml(bytes: Uint8Array): Decoded {
  const decoded = decodeText(bytes);
  if ('unreadable' in decoded) return decoded;
  const tree = parseDocument(decoded.text);
  const lines = tree.children.map(textOf).join('').split('\n').map((line) => line.replace(/^ +| +$/g, '')); // prettier-ignore
  const text = lines.filter((line) => line.replace(/\s/g, '') !== '').join('\n');
  return text === '' ? { unreadable: { reason: 'empty' } } : { text };
}
