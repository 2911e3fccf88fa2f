import type { ComponentChildren, VNode } from 'preact';
import type { Colour } from '../../../core/obligation/colour';
import { lightWords } from '../../../core/words/lights';

/** What a light looks like: of the ledger (`none` has no light on), and of a figure (green on plan, grey without a figure). */
type Look = Colour | 'green' | 'grey';

/** The form of each light, in a box of 10 by 10: told apart without its colour. */
const FORMS: Readonly<Record<Look, string>> = {
  red: 'M5 0l5 5-5 5-5-5z',
  yellow: 'M5 0l5 10H0z',
  blue: 'M0 1h10v8H0z',
  none: 'M5 0a5 5 0 1 0 .01 0zM5 3a2 2 0 1 1-.01 0z',
  green: 'M5 0a5 5 0 1 0 .01 0z',
  grey: 'M0 4h10v2H0z',
};

/** A light in words of its own: form and colour beside them. */
export const LightMark = ({ look, children }: { readonly look: Look; readonly children: ComponentChildren }): VNode => (
  <span class={`light ${look}`}>
    <svg viewBox="0 0 10 10" aria-hidden="true">
      <path d={FORMS[look]} fill-rule="evenodd" />
    </svg>
    {children}
  </span>
);

/** A light of the ledger (亮灯): word, form and colour. */
export const Light = ({ colour }: { readonly colour: Colour }): VNode => <LightMark look={colour}>{lightWords[colour]}</LightMark>;

/** A light only where it says something: nothing for what is neither late nor near. */
export const LightIfLit = ({ colour }: { readonly colour: Colour }): VNode | null => (colour === 'none' ? null : <Light colour={colour} />);
