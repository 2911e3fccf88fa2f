/** A notice as documents name it: 《关于…的通知》（某政办发〔2026〕12号）. */
export const noticeText = ({
  campaignTitle,
  documentNumber,
}: {
  readonly campaignTitle: string;
  readonly documentNumber: string | null;
}): string => `《${campaignTitle}》${documentNumber === null ? '' : `（${documentNumber}）`}`;

/** Whom to ask: 县政府办公室 张三、李四，0883-1234567. */
export function officeText({
  name,
  contacts,
  telephone,
}: {
  readonly name: string;
  readonly contacts: readonly string[];
  readonly telephone: string | null;
}): string {
  const who = contacts.length === 0 ? name : `${name} ${contacts.join('、')}`;
  return telephone === null ? who : `${who}，${telephone}`;
}
