import { strFromU8, unzipSync } from 'fflate';
import type { LineChart } from '../../../../core/documents/line-chart';
import type { OfficialDocument } from '../../../../core/documents/official-document';
import { drawChart, drawPicture } from '../../../../platform/documents/charts/draw-chart';
import { officialDocx } from '../../../../platform/documents/official/write-docx';
import { day } from '../../../support/rules/state-calendar';

const CHART: LineChart = {
  description: '青山镇“征缴进度”<60%',
  fromDay: day('2023-03-17'),
  toDay: day('2024-02-10'),
  lines: [
    {
      name: '全县目标',
      stroke: 'goal',
      points: [
        { day: day('2023-03-17'), basisPoints: 0 },
        { day: day('2023-06-30'), basisPoints: 6_000, label: '60%' },
      ],
    },
    { name: '累计完成', stroke: 'fact', points: [{ day: day('2023-05-31'), basisPoints: 10_540 }] },
  ],
};
const dotsOf = (png: Uint8Array): readonly [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test('the same chart gives the same bytes, drawn and in dots, whatever was drawn before', async () => {
  const one = await drawPicture(CHART);
  await drawChart({ ...CHART, toDay: day('2023-12-31') });
  const again = await drawPicture(CHART);
  expect(again.svg).toBe(one.svg);
  expect(Buffer.from(again.png)).toEqual(Buffer.from(one.png));
  expect(dotsOf(one.png)).toEqual([3 * one.width, 3 * one.height]);
});

test('it has no style, script or name of its own, says what it shows, and prints names, labels, months and what lies above the whole', async () => {
  const svg = await drawChart(CHART);
  expect(svg).not.toMatch(/style|class=|<script|id=|url\(/);
  expect(svg).toContain('role="img" aria-label="青山镇“征缴进度”&lt;60%"');
  for (const text of ['全县目标', '累计完成', '60%', '120%', '4月', '2024年2月']) expect(svg).toContain(`>${text}</text>`);
});

test('a document has it drawn and in dots, with what it shows in words, and the same bytes each time', async () => {
  const picture = await drawPicture(CHART);
  const document: OfficialDocument = {
    head: { is: 'letter', mark: '某县人民政府办公室', number: '某政办函〔2026〕1号' },
    title: '计划与实际',
    body: [],
    annexes: [{ title: '计划与实际', paragraphs: [], picture }],
    isDraft: false,
    madeAtMs: 0,
  };
  const bytes = await officialDocx(document);
  expect(Buffer.from(await officialDocx(document))).toEqual(Buffer.from(bytes));
  const files = unzipSync(bytes);
  const media = Object.keys(files).filter((name) => name.startsWith('word/media/'));
  expect(media.map((name) => name.split('.').at(-1)).sort()).toEqual(['png', 'svg']);
  expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('descr="青山镇“征缴进度”&lt;60%"');
});
