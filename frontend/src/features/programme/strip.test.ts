import { describe, expect, it } from 'vitest'
import { monthsOf, placeIn } from './strip'

const school = { from: '2026-09-01', to: '2027-08-31' }

describe('a year as a strip', () => {
  it('has its months from the first to the last', () => {
    const months = monthsOf(school)
    expect(months).toHaveLength(12)
    expect([months[0], months[4], months[11]]).toEqual(['2026-09-01', '2027-01-01', '2027-08-01'])
  })

  it('may begin in the middle of a month', () => {
    expect(monthsOf({ from: '2026-08-31', to: '2026-10-01' })).toEqual([
      '2026-08-31',
      '2026-09-01',
      '2026-10-01',
    ])
  })

  it('knows where a day stands, and keeps what lies outside at its ends', () => {
    expect(placeIn(school, '2026-09-01')).toBe(0)
    expect(placeIn(school, '2027-03-03')).toBeCloseTo(50.14, 2)
    expect(placeIn(school, '2026-01-01')).toBe(0)
    expect(placeIn(school, '2028-01-01')).toBe(100)
  })
})
