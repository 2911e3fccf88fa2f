/** SQL for the colour of the day in `column`; `first` is the number of the first of the three bounds (`ColourBounds`) among the parameters. */
export const colourSql = (column: string, first: number): string =>
  `case when ${column} is null then 'none' when ${column} <= $${first}::date then 'red' when ${column} <= $${first + 1}::date then 'yellow'` +
  ` when ${column} <= $${first + 2}::date then 'blue' else 'none' end`;
