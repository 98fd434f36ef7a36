import { describe, expect, it } from 'vitest'
import { HIGH, WIDE, pathOf, roundTop, toldOf, xOf, yOf } from './scale'

describe('a chart', () => {
  it('ends at a round figure that no value exceeds', () => {
    expect(roundTop(0)).toBe(4)
    expect(roundTop(28)).toBe(30)
    expect(roundTop(181)).toBe(200)
    expect(roundTop(500000)).toBe(500000)
  })

  it('goes from the lower left to the upper right', () => {
    expect(pathOf([0, 10], 10)).toBe(`M0 ${HIGH}L${WIDE} 0`)
    expect(xOf(0, 1)).toBe(WIDE / 2)
    expect(yOf(5, 10)).toBe(HIGH / 2)
  })

  it('tells no more points than can be read', () => {
    expect(toldOf(3, 12)).toEqual([0, 1, 2])
    expect(toldOf(40, 10)).toHaveLength(10)
  })
})
