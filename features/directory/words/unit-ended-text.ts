import type { UnitEnded } from '../use-cases/directory-repository';

/** What the end of a unit leaves behind, for whoever imported it. */
export const unitEndedText = ({ code, name, obligationsOpen, dutiesEnded }: UnitEnded): string =>
  [
    `单位 ${name}（${code}）已结束，名称和别名可以给别的单位`,
    ...(dutiesEnded > 0 ? [`${dutiesEnded} 项任职随之结束`] : []),
    ...(obligationsOpen > 0
      ? [`还有 ${obligationsOpen} 项事项没有办结，以后的催办发给县府办（无人任职）：请在台账里逐项终止、中止，或者交给接替的单位`]
      : []),
  ].join('；');
