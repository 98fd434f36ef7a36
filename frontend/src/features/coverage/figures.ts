import type { CoverageFigures, CoveragePage, CoverageTarget, CoveredNode } from '@/api'

export const GROUPS = ['FULL', 'NEARLY', 'SHORT'] as const
export type Group = (typeof GROUPS)[number]

export const TONES = { FULL: 'good', NEARLY: 'accent', SHORT: 'warn' } as const

type Counted = {
  [Name in keyof CoverageFigures]-?: CoverageFigures[Name] extends number ? Name : never
}[keyof CoverageFigures]

/**
 * A figure in words: one to four persons are only told as fewer than five, and a figure from which
 * they could be reckoned is covered.
 */
export function toldOf(figures: CoverageFigures, name: Counted, n: (value: number) => string): string {
  if (figures.few.includes(name)) return '<5'
  return figures.covered.includes(name) ? '*' : n(figures[name])
}

/** Whether a table has to say what its signs mean. */
export function leavesOut(...all: CoverageFigures[]): boolean {
  return all.some(({ few, covered }) => few.length + covered.length > 0)
}

/** Where the figures of a place, a school or a class stand. */
export function pathOf(node: CoveredNode): string {
  const kind = node.kind === 'PLACE' ? 'places' : node.kind === 'SCHOOL' ? 'schools' : 'classes'
  return `/coverage/${kind}/${encodeURIComponent(node.id)}`
}

/** A part of the target in percent, cut off and not rounded: what is not reached is not told as reached. */
export function percent(part: number, target: CoverageTarget | undefined): number | undefined {
  if (!target || target.amount <= 0) return undefined
  return Math.floor((part / target.amount) * 1000) / 10
}

export interface Curve {
  months: string[]
  paired: number[]
  corresponded: number[]
  /** Straight from nothing to the target, over the months of the year. */
  plan: number[]
}

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  const last = to.slice(0, 7)
  while (months.length < 60) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    if (name > last) break
    months.push(name)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year += 1
  }
  return months
}

/** How the year went so far, month by month and added up, against an even pace. */
export function curveOf(page: CoveragePage): Curve {
  const known = page.months.map(({ month }) => month)
  const chosen = page.programmes.find(({ id }) => id === page.programme)
  const years = chosen?.years.filter(({ year }) => page.year === undefined || year === page.year)
  const now = page.today.slice(0, 7)
  const from = years?.[0]?.from ?? known[0] ?? now
  const to = years?.at(-1)?.to ?? now
  const all = [...new Set([...known.filter((month) => month < from.slice(0, 7)), ...monthsBetween(from, to)])].sort()
  const soFar = all.filter((month) => month <= now)
  const added = (figure: 'paired' | 'corresponded') => {
    let sum = 0
    return soFar.map((month) => {
      sum += page.months.find((one) => one.month === month)?.[figure] ?? 0
      return sum
    })
  }
  const amount = page.total.target?.amount ?? 0
  return {
    months: soFar,
    paired: added('paired'),
    corresponded: added('corresponded'),
    plan: amount === 0 ? [] : soFar.map((_, index) => (amount * (index + 1)) / all.length),
  }
}
