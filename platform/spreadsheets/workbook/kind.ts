const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte);

/** What kind of workbook the first bytes say that it is, whatever its name: the zip file of Excel and WPS, or the older compound file; undefined for anything else. */
export function workbookKind(bytes: Uint8Array): 'xlsx' | 'xls' | undefined {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  return starts(bytes, 0xd0, 0xcf, 0x11, 0xe0) ? 'xls' : undefined;
}

export const isWorkbook = (bytes: Uint8Array): boolean => workbookKind(bytes) !== undefined;
