import type { PDFPageProxy } from 'pdfjs-dist';
import { withoutRadicals } from '../../text/radicals';
import { findGrids } from './pdf-grid';
import { type PageBlock, pageBlocks } from './pdf-page-text';
import type { PdfPiece } from './pdf-piece';
import { readRules, type Rule } from './pdf-rules';

type Ops = Parameters<typeof readRules>[1];

/** The four ways a page is turned: along which axes its lines run and follow each other. */
const TURNS = [[1, 0], [0, 1], [-1, 0], [0, -1]] as const; // prettier-ignore

interface Placed extends PdfPiece {
  readonly turn: number;
}

async function readPieces(page: PDFPageProxy): Promise<Placed[]> {
  const content = await page.getTextContent();
  return content.items.flatMap((item): Placed[] => {
    if (!('str' in item) || item.str === '') return [];
    const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number];
    const turn = Math.abs(a) >= Math.abs(b) ? (a < 0 ? 2 : 0) : b < 0 ? 3 : 1;
    return [{ text: withoutRadicals(item.str), x, y, width: item.width, size: Math.abs(item.height) || 10, turn }];
  });
}

/** The way most of a page's text runs: wide tables are often printed sideways. */
function mainTurn(pieces: readonly Placed[]): number {
  const counts = TURNS.map((_, turn) => pieces.reduce((sum, piece) => sum + (piece.turn === turn ? piece.text.length : 0), 0));
  return counts.indexOf(Math.max(...counts));
}

const turnPiece = (piece: Placed, [along, up]: readonly [number, number]): PdfPiece => ({
  ...piece,
  x: piece.x * along + piece.y * up,
  y: piece.y * along - piece.x * up,
});

function turnRule(rule: Rule, [along, up]: readonly [number, number]): Rule {
  if (up === 0) return along > 0 ? rule : { ...rule, at: -rule.at, from: -rule.to, to: -rule.from };
  const [before, behind] = rule.way === 'down' ? [up, -up] : [-up, up];
  const ends = [rule.from * before, rule.to * before];
  return { way: rule.way === 'down' ? 'across' : 'down', at: rule.at * behind, from: Math.min(...ends), to: Math.max(...ends) };
}

/** The rules of a page. What cannot be read of its drawing only costs the tables: the text stays. */
async function rulesOf(page: PDFPageProxy, ops: Ops): Promise<Rule[]> {
  try {
    return readRules(await page.getOperatorList({ annotationMode: 0 }), ops);
  } catch {
    return [];
  }
}

/** A page of a .pdf in reading order, turned so that its lines run from left to right. */
export async function readPage(page: PDFPageProxy, ops: Ops): Promise<PageBlock[]> {
  const [placed, rules] = await Promise.all([readPieces(page), rulesOf(page, ops)]);
  const turn = TURNS[mainTurn(placed)] ?? TURNS[0];
  return pageBlocks(placed.map((piece) => turnPiece(piece, turn)), findGrids(rules.map((rule) => turnRule(rule, turn)))); // prettier-ignore
}
