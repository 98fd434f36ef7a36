import type { RunPage, RunRow } from '@/api'
import { WEIGHTS } from './asking'

export function isOver(run: RunRow): boolean {
  return run.state === 'DONE' || run.state === 'FAILED' || run.state === 'CANCELLED'
}

export const TONES = {
  QUEUED: 'plain',
  RUNNING: 'accent',
  DONE: 'good',
  FAILED: 'danger',
  CANCELLED: 'plain',
} as const

export const HAND_OVER_TONES = {
  ASKED: 'warn',
  APPROVED: 'good',
  REFUSED: 'danger',
  WITHDRAWN: 'plain',
} as const

export interface Mark {
  at: number
  text: number
}

export interface Drawn {
  score: string
  bound: string
  /** The end of the score's line, where its figure stands. */
  last: { x: number; y: number } | undefined
  seconds: Mark[]
  points: Mark[]
}

export const WIDE = 900
export const HIGH = 200

/**
 * The score's way towards its bound. The lower part of the scale is left out when all happens near the top:
 * whoever watches wants to see what still changes.
 */
export function drawn(curve: RunPage['curve']): Drawn {
  const shown = curve.filter((point) => point.soft > 0)
  const first = shown[0]
  const end = shown[shown.length - 1]
  if (!first || !end) return { score: '', bound: '', last: undefined, seconds: [], points: [] }
  const longest = Math.max(end.seconds, 0.1)
  const tops = shown.map((point) => Math.max(point.soft, point.bound ?? 0))
  const top = Math.max(...tops)
  const lowest = Math.min(...shown.map((point) => point.soft))
  const floor = lowest > top / 2 && lowest < top ? lowest - (top - lowest) * 0.25 : 0
  const x = (seconds: number) => round((seconds / longest) * WIDE)
  const y = (points: number) => round(HIGH - ((points - floor) / Math.max(top - floor, 1)) * HIGH)
  const stairs = (values: { seconds: number; value: number }[]) =>
    values
      .map(({ seconds, value }, index) =>
        index === 0 ? `M${x(seconds)} ${y(value)}` : `H${x(seconds)}V${y(value)}`,
      )
      .join('')
  const score = stairs(shown.map(({ seconds, soft }) => ({ seconds, value: soft })))
  const proven = shown.flatMap(({ seconds, bound }) =>
    bound === undefined ? [] : [{ seconds, value: bound }],
  )
  return {
    score,
    bound: stairs(proven),
    last: { x: x(end.seconds), y: y(end.soft) },
    seconds: [0, 0.5, 1].map((part) => ({ at: round(part * WIDE), text: part * longest })),
    points: [0, 0.5, 1].map((part) => ({
      at: round(HIGH - part * HIGH),
      text: floor + part * (top - floor),
    })),
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

export interface Standing {
  pairs: number
  soft: number
  /** As soon as there is a bound. */
  ratio: number | undefined
  seconds: number
}

/** What a run has reached so far, by the last that it told. */
export function standing(curve: RunPage['curve']): Standing | undefined {
  const last = curve[curve.length - 1]
  if (!last || last.pairs === 0) return undefined
  const { pairs, soft, bound, seconds } = last
  const ratio = bound === undefined || bound <= 0 || soft <= 0 ? undefined : soft / bound
  return { pairs, soft, ratio, seconds }
}

/** Whether only the places with the most pairs are told. */
export function isPart(soFar: NonNullable<RunPage['soFar']>): boolean {
  const { cities, counties, allCities, allCounties } = soFar
  return cities.length < allCities || counties.length < allCounties
}

/** At least this part of the best possible; never told as more than is proven. */
export function atLeast(ratio: number): number {
  return Math.floor(ratio * 1000) / 10
}

export interface Figure {
  key: string
  one: number
  other: number
}

/** Points that were counted by other weights: their difference says nothing. */
export const isOfOtherWeights = (key: string, one: RunPage, other: RunPage) =>
  key === 'soft' && otherWeights(one.weights, other.weights).length > 0

/** The figures of two runs that stand beside each other. */
export function compared(one: RunPage, other: RunPage): Figure[] {
  const figures = (page: RunPage): Record<string, number> => ({
    pairs: page.result?.report.pairs ?? 0,
    fresh: page.result?.fresh ?? 0,
    soft: page.result?.report.soft ?? 0,
    ratio: atLeast(page.result?.report.ratio ?? 0),
    classes: page.result?.report.openedClassPairs ?? 0,
    townships: page.result?.report.townshipDeviation ?? 0,
    left: (page.result?.leftOver ?? []).reduce((sum, line) => sum + line.pupils, 0),
    seconds: Math.round((page.result?.report.seconds ?? 0) * 10) / 10,
  })
  const [here, there] = [figures(one), figures(other)]
  return Object.keys(here).map((key) => ({ key, one: here[key] ?? 0, other: there[key] ?? 0 }))
}

/** The preferences that two weigh differently. */
export function otherWeights(one: RunPage['weights'], other: RunPage['weights']) {
  return WEIGHTS.map((key) => ({ key, one: one[key], other: other[key] })).filter(
    (row) => row.one !== row.other,
  )
}

/** Runs that answer the same question; the server's list of them goes by the same. */
export function isComparable(run: RunRow): boolean {
  return run.state === 'DONE' && run.kind === 'WHOLE' && run.of === 'PUPILS' && !run.byFiles
}
