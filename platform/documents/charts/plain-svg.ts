const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** `font-size:15px;font-family:…` as attributes: a strict policy of contents takes no style. */
const fontOf = (style: string): string =>
  [...style.matchAll(/font-(?<of>size|weight|family):(?<value>[^;]+)/g)]
    .map(({ groups }) => ` font-${groups?.['of'] ?? ''}="${(groups?.['value'] ?? '').trim().replace(/px$/, '').replace(/"/g, "'")}"`)
    .join('');

/**
 * An SVG of ECharts without what belongs to its scripts (classes and clips whose names count up through the life of a process, a style sheet, marks for its
 * client): what is left depends on the chart alone, whose lines end within it. Text is set on its middle by a shift that Word knows too. `description` is read out in place of the picture.
 */
export const plainSvg = (svg: string, description: string): string =>
  svg
    .replace(/<(style|defs)[^]*?<\/\1>/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+|clip-path|baseProfile|xmlns:xlink)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => fontOf(style))
    .replace(/ dominant-baseline="central"/g, ' dy="0.35em"')
    .replace(/\n+/g, '\n')
    .replace(/^(<svg[^>]*)>/, `$1 role="img" aria-label="${escaped(description)}">`)
    .trim();
