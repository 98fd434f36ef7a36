/** The closed list: opinion, faith and language are never among them. */
export const REASONS = [
  'CONTACT_DATA',
  'MEETING',
  'GIFTS',
  'UNKIND',
  'UNREADABLE',
  'WRONG_ROUND',
  'TOO_LITTLE',
] as const
export type Reason = (typeof REASONS)[number]

/** What the screens have found proposes a reason; the reader decides. */
export function reasonFor(hits: readonly { kind: string }[]): Reason {
  if (hits.some(({ kind }) => kind === 'MEETING')) return 'MEETING'
  if (hits.some(({ kind }) => kind === 'GIFT')) return 'GIFTS'
  return hits.length > 0 ? 'CONTACT_DATA' : 'TOO_LITTLE'
}
