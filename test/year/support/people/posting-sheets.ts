import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { civilDate } from '../../../../core/calendar/civil-day';
import type { CountyYear } from '../county/county-year';
import type { People, Village } from './people';

/** A villagers' group has as many persons at most. */
const GROUP = 20;
const NAMES = ['王芳', '李建国', '张秀英', '杨文', '赵小红'] as const;

/** A person of the roster (清册), as it names him. */
interface RosterLine {
  readonly village: string;
  readonly group: string;
  readonly name: string;
}

/** A sheet that hangs on a wall, as it was read from its file. */
export interface ReadSheet {
  readonly file: string;
  readonly place: string;
  readonly persons: number;
}

const textOf = (xml: string): string => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
const PAGE = /<w:pageBreakBefore\/>/g;
const COUNT = /缴费人数（人）\n(\d+)/;

/** The sheets of a zip, page by page, in the order of its files. */
export function readSheets(zip: Uint8Array): readonly ReadSheet[] {
  return Object.entries(unzipSync(zip)).flatMap(([file, docx]) => {
    const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    return xml
      .split(PAGE)
      .slice(1)
      .map((page) => {
        const text = textOf(page);
        const [, place = ''] = text.split('\n');
        return { file, place, persons: Number(COUNT.exec(text)?.[1]) };
      });
  });
}

/** The posting sheets (公示表) of the rounds, as the townships download them. */
export class PostingSheets {
  constructor(
    private readonly county: CountyYear,
    private readonly people: People,
    private readonly folder: (period: string) => string,
  ) {}

  private file(period: string, name: string): string {
    mkdirSync(this.folder(period), { recursive: true });
    return path.join(this.folder(period), name);
  }

  /** Each of these townships downloads the sheets of its villages. */
  async keep(period: string, townships: readonly string[]): Promise<void> {
    const { id } = await this.people.round(period);
    for (const code of townships) {
      const zip = await this.county.download(await this.county.person('contact', code), `/cycles/${id}/sheets`);
      writeFileSync(this.file(period, `${code}.zip`), zip);
    }
  }

  /** A township makes the sheets of its villagers' groups from a roster of persons. Answers that roster. */
  async keepByGroup(period: string, township: string): Promise<readonly RosterLine[]> {
    const { id, dataThroughDay } = await this.people.round(period);
    const { month } = civilDate(dataThroughDay);
    const names = new Map(
      (await this.county.sql<{ id: string; name: string }>('select id, name from unit')).map((one) => [one.id, one.name]),
    );
    const linesOf = (village: Village): readonly RosterLine[] =>
      Array.from({ length: this.people.paidIn(village, month) }, (_, at) => ({
        village: names.get(village.id) ?? '',
        group: `第${Math.floor(at / GROUP) + 1}村民小组`,
        name: NAMES[at % NAMES.length] ?? '',
      }));
    const lines = this.people.villages.filter((village) => village.township === township).flatMap(linesOf);
    const csv = ['村,组,姓名', ...lines.map(({ village, group, name }) => `${village},${group},${name}`)].join('\r\n');
    const form = new FormData();
    form.append('file', new Blob([csv], { type: 'text/csv' }), `${township}.csv`);
    const zip = await this.county.download(await this.county.person('contact', township), `/cycles/${id}/sheets/names`, form);
    writeFileSync(this.file(period, `${township} 按组.zip`), zip);
    return lines;
  }
}
