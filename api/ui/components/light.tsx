import type { VNode } from 'preact';
import type { Colour } from '../../../core/obligation/colour';
import { lightWords } from '../../../core/words/lights';

/** The form of each light, in a box of 10 by 10: told apart without its colour. */
const FORMS: Readonly<Record<Colour, string>> = {
  red: 'M5 0l5 5-5 5-5-5z',
  yellow: 'M5 0l5 10H0z',
  blue: 'M0 1h10v8H0z',
  none: 'M5 0a5 5 0 1 0 .01 0zM5 3a2 2 0 1 1-.01 0z',
};

/** A light of the ledger (亮灯): word, form and colour. */
export const Light = ({ colour }: { readonly colour: Colour }): VNode => (
  <span class={`light ${colour}`}>
    <svg viewBox="0 0 10 10" aria-hidden="true">
      <path d={FORMS[colour]} fill-rule="evenodd" />
    </svg>
    {lightWords[colour]}
  </span>
);

/** A light only where it says something: nothing for what is neither late nor near. */
export const LightIfLit = ({ colour }: { readonly colour: Colour }): VNode | null => (colour === 'none' ? null : <Light colour={colour} />);
