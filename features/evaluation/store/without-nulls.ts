/** The row without its empty columns: what is not there is absent. */
type WithoutNulls<Row> = {
  readonly [Key in keyof Row as null extends Row[Key] ? never : Key]: Row[Key];
} & { readonly [Key in keyof Row as null extends Row[Key] ? Key : never]?: NonNullable<Row[Key]> };

/** What a row holds, with absent fields in the place of nulls. */
export const withoutNulls = <Row extends object>(row: Row): WithoutNulls<Row> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNulls<Row>;
