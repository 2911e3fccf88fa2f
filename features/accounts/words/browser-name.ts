const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/wxwork|WeCom/i, '企业微信'],
  [/DingTalk/, '钉钉'],
  [/Edg(?:e|A|iOS)?\//, 'Edge 浏览器'],
  [/Firefox\/|FxiOS\//, '火狐浏览器'],
  [/Chrome\/|CriOS\//, 'Chrome 内核浏览器'],
  [/Safari\//, 'Safari 浏览器'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, '苹果手机或平板'],
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, '安卓手机或平板'],
  [/Windows/, 'Windows 电脑'],
  [/Macintosh/, '苹果电脑'],
  [/Linux/, 'Linux 电脑'],
];

const firstOf = (names: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  names.find(([pattern]) => pattern.test(text))?.[1];

/** What a browser says of itself (User-Agent), as its owner knows it: `Windows 电脑，Edge 浏览器`. */
export function browserName(userAgent: string): string {
  const browser = firstOf(BROWSERS, userAgent) ?? '未知的浏览器或程序';
  const system = firstOf(SYSTEMS, userAgent);
  return system === undefined ? browser : `${system}，${browser}`;
}
