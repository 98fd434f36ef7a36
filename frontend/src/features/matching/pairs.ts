import type { ClassPairingPage, PairingState, PairRow, ReasonView } from '@/api'

export const STATES: PairingState[] = ['PROPOSED', 'ACTIVE', 'PAUSED', 'DECLINED', 'ENDED']

export const STATE_TONES = {
  PROPOSED: 'warn',
  ACTIVE: 'good',
  PAUSED: 'accent',
  DECLINED: 'plain',
  ENDED: 'plain',
} as const

export interface Groups {
  proposed: PairRow[]
  living: PairRow[]
  over: PairRow[]
}

/** What waits stands first, because that is what people come for. */
export function grouped(page: ClassPairingPage): Groups {
  const those = (...states: PairingState[]) =>
    page.pairs.filter((pair) => states.includes(pair.state))
  return {
    proposed: those('PROPOSED'),
    living: those('ACTIVE', 'PAUSED'),
    over: those('DECLINED', 'ENDED'),
  }
}

/** A pair as it was seen: whoever decides on what has changed since is told so. */
export function seen(pairs: PairRow[]): { id: string; version: number }[] {
  return pairs.map(({ id, version }) => ({ id, version }))
}

export function reasonsOf(
  reasons: ReasonView[],
  said: (text: ReasonView['words']) => string,
  between: string,
): string {
  return reasons.map((reason) => said(reason.words)).join(between)
}

/** By how much something changes, with its sign. */
export function signed(change: number): string {
  return change > 0 ? `+${change}` : String(change)
}

/** How long until a deadline, or how long since: which words, and how many days. */
export function timeLeft(daysLeft: number): { key: 'left' | 'today' | 'over'; days: number } {
  if (daysLeft === 0) return { key: 'today', days: 0 }
  return { key: daysLeft > 0 ? 'left' : 'over', days: Math.abs(daysLeft) }
}
