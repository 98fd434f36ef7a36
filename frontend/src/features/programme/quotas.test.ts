import { describe, expect, it } from 'vitest'
import { barsOf, isCounted, linesIn, shareOf, type Line, type Quota } from './quotas'

const line = (more: Partial<Line> = {}): Line => ({ published: 30, effective: 30, ...more })
const quotaOf = (lines: Line[]) => ({ id: 'letters', lines }) as unknown as Quota

describe('the bars of a quota', () => {
  it('share one scale, the longest of all its figures', () => {
    const bars = barsOf([line({ effective: 60, reached: 15 }), line({ effective: 20 })])
    expect(bars).toMatchObject([
      { published: 50, effective: 100, reached: 25 },
      { published: 50, effective: 33.3, reached: undefined },
    ])
  })

  it('stay within the room when more was reached than wanted', () => {
    expect(barsOf([line({ reached: 40 })])[0]).toMatchObject({
      published: 75,
      effective: 75,
      reached: 100,
    })
  })

  it('tell what nobody counts from what is counted and nothing', () => {
    expect(barsOf([line()])[0]?.reached).toBeUndefined()
    expect(barsOf([line({ reached: 0 })])[0]?.reached).toBe(0)
    expect(isCounted([quotaOf([line()])])).toBe(false)
    expect(isCounted([quotaOf([line(), line({ reached: 0 })])])).toBe(true)
  })

  it('have no share of an amount that is unknown or nothing', () => {
    expect(shareOf(line({ reached: 15 }))).toBe(0.5)
    expect(shareOf(line())).toBeUndefined()
    expect(shareOf(line({ effective: 0, reached: 0 }))).toBeUndefined()
  })
})

describe('the lines of a year', () => {
  const quota = quotaOf([line({ year: 2026 }), line({ year: 2027 }), line()])

  it('keep what counts all years together', () => {
    expect(linesIn(quota, 2027).map((each) => each.year)).toEqual([2027, undefined])
  })

  it('are all of them when no year is chosen', () => {
    expect(linesIn(quota, undefined)).toHaveLength(3)
  })
})
