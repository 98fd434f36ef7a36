import { describe, expect, it } from 'vitest'
import { judge, measure, soundOnly } from './quality'

const before = { roundTrip: 0.05, received: 1000, lost: 0 }

describe('how well a line carries', () => {
  it('is read from the standard figures of both streams', () => {
    const read = measure([
      { type: 'candidate-pair', state: 'succeeded', currentRoundTripTime: 0.08 },
      { type: 'candidate-pair', state: 'failed', currentRoundTripTime: 9 },
      { type: 'inbound-rtp', packetsReceived: 90, packetsLost: 10 },
      { type: 'inbound-rtp', packetsReceived: 10 },
      { type: 'codec' },
    ])

    expect(read).toEqual({ roundTrip: 0.08, received: 100, lost: 10 })
  })

  it('is weak when much is lost or the way is long', () => {
    expect(judge(before, { roundTrip: 0.05, received: 1100, lost: 0 })).toBe('good')
    expect(judge(before, { roundTrip: 0.05, received: 1095, lost: 5 })).toBe('fair')
    expect(judge(before, { roundTrip: 0.05, received: 1080, lost: 20 })).toBe('weak')
    expect(judge(before, { roundTrip: 0.9, received: 1100, lost: 0 })).toBe('weak')
  })

  it('falls back to sound after three weak moments and returns after eight good ones', () => {
    expect(soundOnly(false, ['weak', 'weak'])).toBe(false)
    expect(soundOnly(false, ['good', 'weak', 'weak', 'weak'])).toBe(true)
    expect(soundOnly(true, ['weak', ...Array<'good'>(7).fill('good')])).toBe(true)
    expect(soundOnly(true, Array<'good'>(8).fill('good'))).toBe(false)
  })
})
