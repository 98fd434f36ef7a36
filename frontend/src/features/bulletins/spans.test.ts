import { describe, expect, it } from 'vitest'
import { spansAt } from './spans'

describe('spans of bulletins', () => {
  it('go back over the turn of the year', () => {
    expect(spansAt('2027-01-05')).toEqual([
      '2027-01',
      '2026-12',
      '2026-11',
      '2027-Q1',
      '2026-Q4',
      '2027',
      '2026',
    ])
  })
})
