/** The names in the line of addressees (主送机关), which ends with a colon: split at commas, and at 、 behind whole names. */
export function splitAddressees(text: string): string[] {
  const parts: string[] = [];
  for (const phrase of text.replace(/[：:]$/, '').split(/[，,；;]/)) {
    let open = '';
    for (const part of phrase.split('、')) {
      const joined = open === '' ? part : `${open}、${part}`;
      const isWhole =
        /(?:政府|管委会|委员会|[局委办部厅院会社行处所队站场]|单位|部门|机构|公司|中心|街道|企业)$/.test(part) && part.length > 2;
      if (isWhole) parts.push(joined);
      open = isWhole ? '' : joined;
    }
    if (open !== '') {
      const last = parts.pop();
      parts.push(last === undefined ? open : `${last}、${open}`);
    }
  }
  return parts.filter((part) => part !== '');
}

/** Whether a line is that of the addressees. */
export const isAddressLine = (text: string): boolean =>
  text.endsWith('：') &&
  text.length <= 400 &&
  !/[。；]/.test(text) &&
  /(?:各|局|委|办|政府|部门|单位|公司|中心|院|会)/.test(text) &&
  !/(?:如下|事项|通知|为)：$/.test(text);
