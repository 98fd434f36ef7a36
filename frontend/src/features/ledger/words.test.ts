import { describe, expect, it } from 'vitest'
import { amountIn, behindNumber } from './words'

describe('an amount as it is typed', () => {
  it('may have two decimals and a sign', () => {
    expect(amountIn(' 12 ')).toBe(12)
    expect(amountIn('0.35')).toBe(0.35)
    expect(amountIn('−3')).toBe(-3)
  })

  it('is nothing else', () => {
    for (const wrong of ['', '1.234', '1,000', 'ten', '1e3', '1234567890']) {
      expect(amountIn(wrong)).toBeUndefined()
    }
  })
})

describe('a unit behind a number', () => {
  it('is the word that is said, where the tables print a noun', () => {
    expect(behindNumber('人数')).toBe('人')
    expect(behindNumber('10,000 yuan')).toBe('× 10,000 yuan')
    expect(behindNumber('batches')).toBe('batches')
  })
})
