import { describe, expect, it } from 'vitest'
import { signed, span, wholeNumber } from './words'

describe('what somebody typed as a number', () => {
  it('may begin with any sign of plus or minus', () => {
    expect(['5', '+5', '-5', '−5', '－5', '＋5', ' 12 '].map(wholeNumber)).toEqual([
      5, 5, -5, -5, -5, 5, 12,
    ])
  })

  it('is none when it is empty, broken or a fraction', () => {
    expect(['', '-', '1.5', '1e3', 'five', '12345678901'].map(wholeNumber)).toEqual(
      Array(6).fill(undefined),
    )
  })
})

describe('words for figures', () => {
  it('say an adjustment with its sign', () => {
    expect([5, -5, 0].map(signed)).toEqual(['+5', '−5', '0'])
  })

  it('say years from the first to the last', () => {
    expect([span([2027, 2026]), span([2026]), span([])]).toEqual(['2026–2027', '2026', '–'])
  })
})
