import type { VNode } from 'preact';
import { Field, type FieldSpec } from './field';

interface FiltersProps {
  /** The list that is narrowed. */
  readonly path: string;
  readonly fields: readonly FieldSpec[];
  readonly button: string;
  readonly isFiltered: boolean;
  /** The whole list; `path` unless it is given. */
  readonly whole?: string;
}

/** What a list is narrowed to; the address holds it, so that it can be kept and sent on. */
export const Filters = ({ path, fields, button, isFiltered, whole = path }: FiltersProps): VNode => (
  <form class="filters no-print" method="get" action={path}>
    {fields.map((field) => (
      <div class={field.type === 'search' ? 'grow' : undefined}>
        <Field id={`f-${field.name}`} field={field} />
      </div>
    ))}
    <div class="actions">
      <button type="submit">{button}</button>
      {isFiltered && <a href={whole}>清除</a>}
    </div>
  </form>
);
