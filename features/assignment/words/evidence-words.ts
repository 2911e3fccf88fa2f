import { type EvidenceFault, MOST_FILE_BYTES, MOST_FILES, type WrongFile } from '../rules/evidence/check-evidence';

const MB = 1_048_576;

/** What may be chosen, as a browser narrows its list by. */
export const EVIDENCE_ACCEPT = 'image/jpeg,image/png,image/heic,.jpg,.jpeg,.png,.heic,.pdf,.docx,.xlsx,.doc,.xls,.txt';

/** What is taken, beside the field. */
export const EVIDENCE_HINT = `照片（jpg、png、heic）、pdf、Word、Excel 或 txt；最多 ${MOST_FILES} 个，每个不超过 ${MOST_FILE_BYTES / MB} MB。`;

/** Beside it, on whatever has a camera. */
export const EVIDENCE_CAMERA = '或者现在拍一张';

const FAULTS: Readonly<Record<EvidenceFault, string>> = {
  kind: '不是可以上传的文件，请换成照片、pdf、Word、Excel 或 txt（不带宏，不要压缩包）',
  content: '的内容和扩展名不一致，请用原来的程序另存后再上传',
  empty: '是空文件',
  tooLarge: `太大，每个文件不超过 ${MOST_FILE_BYTES / MB} MB`,
  tooMany: `是第 ${MOST_FILES + 1} 个文件，一次最多 ${MOST_FILES} 个`,
};

/** What is wrong with a file, in a sentence that names it. */
export const wrongFileText = ({ name, fault }: WrongFile): string => `文件“${name}”${FAULTS[fault]}。`;

/** `1.2 MB`, `340 KB`: the size of a file. */
export const sizeText = (bytes: number): string =>
  bytes >= MB ? `${(bytes / MB).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
