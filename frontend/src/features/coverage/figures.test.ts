import { describe, expect, it } from 'vitest'
import type { CoveragePage, CoverageTarget } from '@/api'
import { curveOf, pathOf, percent } from './figures'

const target = (amount: number) => ({ amount, published: amount }) as CoverageTarget

describe('a rate', () => {
  it('never says that more is reached than is', () => {
    expect(percent(2999, target(3000))).toBe(99.9)
    expect(percent(30, target(30))).toBe(100)
    expect(percent(33, target(30))).toBe(110)
  })

  it('is none where there is no target', () => {
    expect(percent(3, undefined)).toBeUndefined()
    expect(percent(3, target(0))).toBeUndefined()
  })
})

it('a figure leads to where it comes from', () => {
  const names = { zh: '', en: '' }
  expect(pathOf({ kind: 'PLACE', id: '4301', names })).toBe('/coverage/places/4301')
  expect(pathOf({ kind: 'CLASS', id: 'a b', names })).toBe('/coverage/classes/a%20b')
})

it('the curve adds up month by month and ends today, and the plan goes at an even pace', () => {
  const page = {
    today: '2026-11-26',
    programme: 'turpan',
    year: 2026,
    programmes: [{ id: 'turpan', years: [{ year: 2026, from: '2026-09-01', to: '2027-08-31' }] }],
    months: [
      { month: '2026-09', paired: 4, corresponded: 0, letters: 1 },
      { month: '2026-11', paired: 2, corresponded: 3, letters: 9 },
    ],
    total: { target: { amount: 120 } },
  } as unknown as CoveragePage
  expect(curveOf(page)).toEqual({
    months: ['2026-09', '2026-10', '2026-11'],
    paired: [4, 4, 6],
    corresponded: [0, 0, 3],
    plan: [10, 20, 30],
  })
})
