import { describe, expect, it } from 'vitest'
import { feltHour, isOpen, momentOf } from './times'

describe('times of meetings', () => {
  it('are Beijing time whatever the computer thinks', () => {
    expect(momentOf('2026-10-16T10:00')).toBe('2026-10-16T02:00:00.000Z')
    expect(momentOf('')).toBeUndefined()
  })

  it('are told as the other school feels them', () => {
    expect(feltHour('2026-10-16T10:30', 2)).toBe('08:30')
    expect(isOpen(feltHour('2026-10-16T09:30', 2))).toBe(false)
    expect(isOpen(feltHour('2026-10-16T09:30', 0))).toBe(true)
  })
})
