import type { ComponentChildren, VNode } from 'preact';
import { Fold } from '../components/fold';

/** How many of a group are in some state: 已签 3. */
export interface Tally {
  readonly label: string;
  readonly count: number;
}

interface UnitGroupProps {
  readonly name: string;
  readonly size: number;
  /** Those of nought are left out. */
  readonly tallies: readonly Tally[];
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

/** Units of one kind in one line (各乡镇、场 12 个，已签 3), opened on demand. */
export const UnitGroup = ({ name, size, tallies, isOpen, children }: UnitGroupProps): VNode => (
  <Fold
    kind="group"
    isOpen={isOpen ?? false}
    summary={
      <>
        <span class="what">{name}</span> {size} 个
        {tallies
          .filter(({ count }) => count > 0)
          .map(({ label, count }) => `，${label} ${count}`)
          .join('')}
      </>
    }
  >
    {children}
  </Fold>
);
