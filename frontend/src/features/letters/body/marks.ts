export interface Marked {
  start: number
  end: number
}

export interface Piece {
  text: string
  /** Indexes of the marks that lie over this piece. */
  marks: number[]
}

/** Cuts a text where marks begin or end, so that marks may overlap. */
export function piecesOf(text: string, from: number, marks: readonly Marked[]): Piece[] {
  const to = from + text.length
  const edges = marks
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge > from && edge < to)
  const cuts = [...new Set([from, ...edges, to])].sort((one, other) => one - other)
  return cuts.slice(0, -1).map((cut, index) => {
    const next = cuts[index + 1] ?? to
    const over = marks.flatMap(({ start, end }, mark) => (start < next && end > cut ? [mark] : []))
    return { text: text.slice(cut - from, next - from), marks: over }
  })
}
