import { describe, expect, it } from 'vitest'
import { HIGH, pathOf, roundTop, toldOf, xOf, yOf } from './scale'

describe('a chart', () => {
  it('ends at a round figure that no value exceeds', () => {
    expect(roundTop(0)).toBe(4)
    expect(roundTop(28)).toBe(30)
    expect(roundTop(181)).toBe(200)
    expect(roundTop(500000)).toBe(500000)
  })

  it('goes from the lower left to the upper right', () => {
    expect(pathOf([0, 10], 10, 300)).toBe(`M0 ${HIGH}L300 0`)
    expect(xOf(0, 1, 300)).toBe(150)
    expect(yOf(5, 10)).toBe(HIGH / 2)
  })

  it('tells no more points than can be read beside each other', () => {
    const months = ['2026-09', '2026-10', '2026-11', '2026-12']
    expect(toldOf(months, 600)).toEqual([0, 1, 2, 3])
    expect(toldOf(months, 190)).toEqual([0, 2])
    expect(toldOf(['当天', '一天', '三天以上'], 190)).toEqual([0, 2])
    expect(toldOf(months, 20)).toEqual([0])
    expect(toldOf([], 190)).toEqual([])
  })
})
