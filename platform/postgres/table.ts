import { EntitySchema, type EntitySchemaColumnOptions, type EntitySchemaIndexOptions } from 'typeorm';

type Columns = Readonly<Record<string, EntitySchemaColumnOptions>>;

/** A table as the migrations leave it, in the names that Postgres gives by itself unless others are given. */
export interface TableOptions {
  readonly primary: readonly string[];
  readonly columns: Columns;
  /** Column and the table whose `id` it holds; `name/table` where the constraint has a name of its own. */
  readonly references?: Readonly<Record<string, string>>;
  /** Constraint name and columns. */
  readonly uniques?: Readonly<Record<string, readonly string[]>>;
  /** Constraint name and expression. */
  readonly checks?: Readonly<Record<string, string>>;
  /** Index name and columns, with a condition where it covers a part of the rows; one on an expression has no columns and is not compared. */
  readonly indices?: Readonly<
    Record<string, Pick<EntitySchemaIndexOptions, 'unique' | 'where' | 'synchronize'> & { readonly columns: readonly string[] }>
  >;
}

/** The entity of a table, for the drift test and for simple reading and writing. */
export function table(name: string, options: TableOptions): EntitySchema<Record<string, unknown>> {
  const { primary, columns, references = {}, uniques = {}, checks = {}, indices = {} } = options;
  const keyed = Object.entries(columns).map(([column, type]) => {
    const key = primary.includes(column) ? { primary: true, primaryKeyConstraintName: `${name}_pkey` } : {};
    return [column, { ...type, ...key }] as const;
  });
  return new EntitySchema<Record<string, unknown>>({
    name,
    tableName: name,
    columns: Object.fromEntries(keyed),
    foreignKeys: Object.entries(references).map(([column, text]) => {
      const [target = '', own] = text.split('/').reverse();
      return { name: own ?? `${name}_${column}_fkey`, target, columnNames: [column], referencedColumnNames: ['id'] };
    }),
    uniques: Object.entries(uniques).map(([unique, of]) => ({ name: unique, columns: [...of] })),
    checks: Object.entries(checks).map(([check, expression]) => ({ name: check, expression })),
    indices: Object.entries(indices).map(([index, { columns: of, ...more }]) => ({ name: index, columns: [...of], ...more })),
  });
}

export const uuid: EntitySchemaColumnOptions = { type: 'uuid' };
/** Made by the database, in the order of time. */
export const newId: EntitySchemaColumnOptions = { type: 'uuid', default: () => 'uuidv7()' };
export const text: EntitySchemaColumnOptions = { type: 'text' };
export const integer: EntitySchemaColumnOptions = { type: 'integer' };
export const double: EntitySchemaColumnOptions = { type: 'double precision' };
export const bigint: EntitySchemaColumnOptions = { type: 'bigint' };
export const boolean: EntitySchemaColumnOptions = { type: 'boolean' };
export const date: EntitySchemaColumnOptions = { type: 'date' };
export const instant: EntitySchemaColumnOptions = { type: 'timestamptz' };
export const jsonb: EntitySchemaColumnOptions = { type: 'jsonb' };
export const bytea: EntitySchemaColumnOptions = { type: 'bytea' };
/** `generated always as identity`: TypeORM knows it, the type of its schemas does not say so. */
export const identity: EntitySchemaColumnOptions = { type: 'bigint', generated: 'identity' as 'increment' };

/** The column with a default, written as SQL. TypeORM compares a number only with a number. */
export const having = (column: EntitySchemaColumnOptions, sql: string): EntitySchemaColumnOptions => ({
  ...column,
  default: /^-?\d+$/.test(sql) ? Number(sql) : () => sql,
});
/** The column where it may be null. */
export const optional = (column: EntitySchemaColumnOptions): EntitySchemaColumnOptions => ({ ...column, nullable: true });
export const listOf = (column: EntitySchemaColumnOptions): EntitySchemaColumnOptions => ({ ...column, array: true });
