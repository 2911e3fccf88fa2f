import type { ComponentChildren, VNode } from 'preact';
import type { FigureLight } from '../../rules/progress/figure-light';

/** The form of each light, in a box of 10 by 10: told apart without its colour. */
const FORMS: Readonly<Record<FigureLight['light'], string>> = {
  red: 'M5 0l5 5-5 5-5-5z',
  yellow: 'M5 0l5 10H0z',
  green: 'M5 0a5 5 0 1 0 .01 0z',
  grey: 'M0 4h10v2H0z',
};
const CLASSES = { red: 'red', yellow: 'yellow', green: 'none', grey: 'grey' } as const satisfies Record<FigureLight['light'], string>;

/** A light of a figure: word, form and colour. */
export const FigureLightMark = ({
  light: { light },
  children,
}: {
  readonly light: FigureLight;
  readonly children: ComponentChildren;
}): VNode => (
  <span class={`light ${CLASSES[light]}`}>
    <svg viewBox="0 0 10 10" aria-hidden="true">
      <path d={FORMS[light]} />
    </svg>
    {children}
  </span>
);
