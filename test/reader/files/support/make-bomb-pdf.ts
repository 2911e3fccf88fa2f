import { once } from 'node:events';
import { createDeflate, deflateSync } from 'node:zlib';

const CHUNK = Buffer.alloc(8 * 1024 * 1024);

/** Zeros as many as that, deflated twice: some kilobytes. */
async function squeezed(megabytes: number): Promise<Buffer> {
  const deflate = createDeflate();
  const parts: Buffer[] = [];
  deflate.on('data', (part: Buffer) => parts.push(part));
  for (let at = 0; at < megabytes; at += 8) if (!deflate.write(CHUNK)) await once(deflate, 'drain');
  deflate.end();
  await once(deflate, 'end');
  return deflateSync(Buffer.concat(parts), { level: 9 });
}

/** A small .pdf whose page inflates to that many megabytes, outside the heap of whoever reads it. */
export async function makeBombPdf(megabytes: number): Promise<Buffer> {
  const content = await squeezed(megabytes);
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>'),
    Buffer.concat([
      Buffer.from(`<< /Length ${content.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`),
      content,
      Buffer.from('\nendstream'),
    ]),
  ];
  const parts = [Buffer.from('%PDF-1.4\n')];
  const places = objects.map((body, at) => {
    const place = Buffer.concat(parts).length;
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n'));
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = Buffer.concat(parts).length;
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.concat([
    ...parts,
    Buffer.from(`${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`),
  ]);
}
