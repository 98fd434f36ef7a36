/** How well two classes hear and see each other, from what the browser measures. */
export type Quality = 'good' | 'fair' | 'weak'

export interface Measured {
  /** Seconds there and back. */
  roundTrip: number
  received: number
  lost: number
}

interface Stat {
  type: string
  [key: string]: unknown
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** Adds up one reading of getStats; the names are those of the standard, the same in every browser. */
export function measure(stats: Iterable<Stat>): Measured {
  const sum = { roundTrip: 0, received: 0, lost: 0 }
  for (const stat of stats) {
    if (stat.type === 'candidate-pair' && stat.state === 'succeeded') {
      sum.roundTrip = Math.max(sum.roundTrip, number(stat.currentRoundTripTime))
    }
    if (stat.type === 'inbound-rtp') {
      sum.received += number(stat.packetsReceived)
      sum.lost += number(stat.packetsLost)
    }
  }
  return sum
}

export function judge(before: Measured, now: Measured): Quality {
  const lost = Math.max(0, now.lost - before.lost)
  const received = Math.max(0, now.received - before.received)
  const loss = lost + received === 0 ? 0 : lost / (lost + received)
  if (now.roundTrip > 0.6 || loss > 0.1) return 'weak'
  return now.roundTrip > 0.25 || loss > 0.03 ? 'fair' : 'good'
}

/** Falls back to sound after some weak moments in a row, and comes back when it has been good for longer. */
export function soundOnly(current: boolean, latest: Quality[]): boolean {
  const all = (wanted: Quality, count: number) =>
    latest.length >= count && latest.slice(-count).every((one) => one === wanted)
  return current ? !all('good', 8) : all('weak', 3)
}
