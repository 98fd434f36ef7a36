import { describe, expect, it } from 'vitest'
import type { Change } from '@/api'
import { byArea } from './changes'
import { chosenVersions } from './comparing'

describe('the two versions that are compared', () => {
  it('are the last and the one before it, unless the address says otherwise', () => {
    expect(chosenVersions([3, 2, 1], {})).toEqual([2, 3])
    expect(chosenVersions([3, 2, 1], { from: '1', to: '2' })).toEqual([1, 2])
  })

  it('are never ones that do not exist', () => {
    expect(chosenVersions([3, 2, 1], { from: '9', to: 'x' })).toEqual([2, 3])
    expect(chosenVersions([1], { from: '1', to: '1' })).toBeUndefined()
    expect(chosenVersions([], {})).toBeUndefined()
  })
})

describe('changes', () => {
  it('begin with the figures that count, and leave out what has none', () => {
    const change = (area: Change['area']): Change => ({
      area,
      kind: 'CHANGED',
      subject: { zh: '', en: '' },
    })
    const groups = byArea([change('ROUND'), change('QUOTA'), change('AMOUNT'), change('AMOUNT')])
    expect(groups.map((group) => [group.area, group.changes.length])).toEqual([
      ['AMOUNT', 2],
      ['QUOTA', 1],
      ['ROUND', 1],
    ])
  })
})
