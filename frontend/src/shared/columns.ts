export interface Column<Row> {
  key: string
  title: string
  /** What the cell says; a slot of the same name may draw it instead. */
  of?: (row: Row) => string | number | undefined
  /** The server's name for sorting by this column. */
  sort?: string
  number?: boolean
  /** Stays on one line. */
  tight?: boolean
  /** Names the row; heads its card on a narrow screen. */
  head?: boolean
}
