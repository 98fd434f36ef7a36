import { describe, expect, test } from 'vitest'
import type { RunPage, RunRow } from '@/api'
import {
  atLeast,
  compared,
  drawn,
  HIGH,
  isComparable,
  isOfOtherWeights,
  otherWeights,
  standing,
  WIDE,
} from './runs'

const point = (seconds: number, soft: number, bound?: number) => ({
  seconds,
  pairs: 1,
  soft,
  ...(bound === undefined ? {} : { bound }),
})

describe('the curve of a run', () => {
  test('of nothing is nothing', () => {
    expect(drawn([]).score).toBe('')
    expect(drawn([point(0, 0)]).last).toBeUndefined()
  })

  test('rises in stairs from left to right and ends at its last point', () => {
    const { score, last } = drawn([point(0, 10), point(1, 60), point(2, 100)])

    expect(score).toMatch(/^M0 [\d.]+H450V[\d.]+H900V0$/)
    expect(last).toEqual({ x: WIDE, y: 0 })
  })

  test('leaves room for its bound, which is drawn from when it was proven and never before', () => {
    const { score, bound, last } = drawn([point(1, 80), point(2, 90, 120), point(4, 95, 110)])

    expect(score.startsWith('M225 ')).toBe(true)
    expect(bound).toMatch(/^M450 0H900V[\d.]+$/)
    expect(last?.y).toBeGreaterThan(0)
  })

  test('shows what still changes near the top, and the whole from nothing when it begins low', () => {
    expect(drawn([point(1, 90), point(2, 100)]).points[0]?.text).toBe(87.5)
    expect(drawn([point(1, 10), point(2, 100)]).points[0]).toEqual({ at: HIGH, text: 0 })
  })
})

describe('what a run has reached so far', () => {
  test('is nothing before it has pairs', () => {
    expect(standing([])).toBeUndefined()
    expect(standing([{ ...point(1, 0), pairs: 0 }])).toBeUndefined()
  })

  test('is the last that it told, with a ratio as soon as a bound is proven', () => {
    expect(standing([point(1, 80)])?.ratio).toBeUndefined()
    expect(standing([point(1, 80), point(2, 90, 100)])).toEqual({
      pairs: 1,
      soft: 90,
      ratio: 0.9,
      seconds: 2,
    })
  })
})

test('a proven part is never told as more than it is', () => {
  expect(atLeast(0.98999)).toBe(98.9)
  expect(atLeast(1)).toBe(100)
})

test('two runs stand beside each other figure by figure', () => {
  const run = (pairs: number, pupils: number) =>
    ({
      result: {
        fresh: pairs,
        report: {
          pairs,
          soft: 10,
          ratio: 0.95,
          openedClassPairs: 1,
          townshipDeviation: 0,
          seconds: 1.26,
        },
        leftOver: [{ pupils }, { pupils: 1 }],
      },
    }) as unknown as RunPage

  const figures = compared(run(5, 2), run(6, 0))

  expect(figures.find(({ key }) => key === 'pairs')).toEqual({ key: 'pairs', one: 5, other: 6 })
  expect(figures.find(({ key }) => key === 'left')).toEqual({ key: 'left', one: 3, other: 1 })
  expect(figures.find(({ key }) => key === 'seconds')?.one).toBe(1.3)
})

test('only the preferences that are weighed differently are told', () => {
  const usual = { sameGrade: 40, sharedInterest: 12 } as RunPage['weights']

  expect(otherWeights(usual, { ...usual, sharedInterest: 30 })).toEqual([
    { key: 'sharedInterest', one: 12, other: 30 },
  ])
  expect(otherWeights(usual, { ...usual })).toEqual([])
})

test('points by other weights are no more or fewer than these', () => {
  const run = (sameGrade: number) => ({ weights: { sameGrade } }) as RunPage

  expect(isOfOtherWeights('soft', run(40), run(90))).toBe(true)
  expect(isOfOtherWeights('soft', run(40), run(40))).toBe(false)
  expect(isOfOtherWeights('pairs', run(40), run(90))).toBe(false)
})

test('repairs, runs of classes, trials by files and what has no result stand beside nothing', () => {
  const whole = { state: 'DONE', kind: 'WHOLE', of: 'PUPILS', byFiles: false } as RunRow

  expect(isComparable(whole)).toBe(true)
  expect(
    [
      { kind: 'REPAIR' as const },
      { of: 'CLASSES' as const },
      { byFiles: true },
      { state: 'FAILED' as const },
    ].filter((other) => isComparable({ ...whole, ...other })),
  ).toEqual([])
})
