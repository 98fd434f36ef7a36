import { describe, expect, it } from 'vitest'
import { isBelow, partOf } from './form'

describe('the fault of a field', () => {
  it('lies in the part of the form that shows it', () => {
    expect(
      ['/names/zh', '/years/0/to', '/links/3/county', '/quotas', '/weights/sameGrade', ''].map(
        partOf,
      ),
    ).toEqual(['head', 'head', 'links', 'quotas', 'rules', 'head'])
  })

  it('lies below what contains it, and not below what merely begins alike', () => {
    expect(isBelow('/quotas/1/places/0', '/quotas/1')).toBe(true)
    expect(isBelow('/quotas/1', '/quotas/1')).toBe(true)
    expect(isBelow('/quotas/10/amount', '/quotas/1')).toBe(false)
  })
})
