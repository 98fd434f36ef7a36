import type { ProgrammePage } from '@/api'

export type Quota = ProgrammePage['quotas'][number]
export type Line = Quota['lines'][number]

/** The lines of one year, with those that count all years together; all of them when no year is chosen. */
export function linesIn(quota: Quota, year: number | undefined): Line[] {
  return quota.lines.filter(
    (line) => year === undefined || line.year === undefined || line.year === year,
  )
}

export interface Bar {
  line: Line
  /** Widths in percent of the longest figure of the same quota. */
  published: number
  effective: number
  /** Absent as long as nobody counts it: no bar is not an empty bar. */
  reached: number | undefined
}

/** Bars of one quota share a scale; quotas count different things and do not. */
export function barsOf(lines: Line[]): Bar[] {
  const longest = Math.max(
    1,
    ...lines.flatMap((line) => [line.published, line.effective, line.reached ?? 0]),
  )
  const percent = (figure: number) => Math.round((figure / longest) * 1000) / 10
  return lines.map((line) => ({
    line,
    published: percent(line.published),
    effective: percent(line.effective),
    reached: line.reached === undefined ? undefined : percent(line.reached),
  }))
}

/** How far the amount that counts is reached; unknown without a count, and without anything to reach. */
export function shareOf(line: Line): number | undefined {
  if (line.reached === undefined || line.effective === 0) return undefined
  return line.reached / line.effective
}

export function isCounted(quotas: Quota[]): boolean {
  return quotas.some((quota) => quota.lines.some((line) => line.reached !== undefined))
}
