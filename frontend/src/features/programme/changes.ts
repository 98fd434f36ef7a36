import type { Change } from '@/api'

export const AREAS: Change['area'][] = [
  'PROGRAMME',
  'YEAR',
  'LINK',
  'TOWNSHIP',
  'QUOTA',
  'AMOUNT',
  'ADJUSTMENT',
  'RULE',
  'WEIGHT',
  'ROUND',
]

/** What changes for the figures that count comes first, because that is what people look for. */
export function byArea(changes: Change[]): { area: Change['area']; changes: Change[] }[] {
  const order: Change['area'][] = ['AMOUNT', ...AREAS.filter((area) => area !== 'AMOUNT')]
  return order
    .map((area) => ({ area, changes: changes.filter((change) => change.area === area) }))
    .filter((group) => group.changes.length > 0)
}
