import { describe, expect, it } from 'vitest'
import { minutesUntil } from './clock'

const NOON = Date.parse('2026-09-01T04:00:00Z')

describe('minutesUntil', () => {
  it('rounds up, so that nobody is told of no minutes while there is one', () => {
    expect(minutesUntil('2026-09-01T05:23:00Z', NOON)).toBe(83)
    expect(minutesUntil('2026-09-01T04:00:10Z', NOON)).toBe(1)
  })

  it('is nothing once the time is over', () => {
    expect(minutesUntil('2026-09-01T03:59:00Z', NOON)).toBe(0)
  })
})
