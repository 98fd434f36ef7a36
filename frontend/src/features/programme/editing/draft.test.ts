import { describe, expect, it } from 'vitest'
import type { Programme } from '@/api'
import { carryOver } from './carryOver'
import { copyOf, draftKeeper, freshId, isSame, toSend, unreadable } from './draft'

type Quota = Programme['quotas'][number]

const aQuota = (more: Partial<Quota> = {}): Quota => ({
  id: 'letters',
  names: { zh: 'ZH', en: 'Letters' },
  amount: 30,
  unit: 'INLAND_PUPILS',
  per: 'EACH_CITY',
  places: ['4301'],
  period: 'YEAR',
  kind: 'CAP',
  source: { zh: 'ZH', en: 'Row 1' },
  adjustments: [],
  ...more,
})

function aProgramme(more: Partial<Programme> = {}): Programme {
  return {
    id: 'plan',
    names: { zh: 'ZH', en: 'Plan' },
    source: { zh: 'ZH', en: 'Source' },
    keeper: '43',
    inland: ['43'],
    partner: ['6504'],
    years: [{ year: 2026, from: '2026-09-01', to: '2027-08-31' }],
    links: [{ city: '4301', county: '650402', purpose: 'LETTERS', townships: ['a', 'b'] }],
    quotas: [aQuota()],
    rules: {
      gradeGap: 1,
      commonLanguage: true,
      lowestGrade: 1,
      highestGrade: 12,
      leastPerClass: 1,
      mostPerClass: 60,
      otherLinks: false,
    },
    weights: {
      sameGrade: 40,
      birthMonths: 2,
      sharedInterest: 12,
      mostSharedInterests: 3,
      lastFriend: 30,
      openedClassPair: 50,
      townshipShare: 10,
      outsideLinks: 0,
    },
    rounds: [],
    ...more,
  }
}

describe('a draft', () => {
  it('is kept in the tab for its author alone until it is forgotten', () => {
    const keeper = draftKeeper('zhou', 'plan')
    expect(keeper.recall()).toBeUndefined()
    keeper.keep({ version: 2, content: aProgramme(), reason: 'more', at: '' })
    expect(keeper.recall()?.version).toBe(2)
    expect(draftKeeper('other', 'plan').recall()).toBeUndefined()
    keeper.forget()
    expect(keeper.recall()).toBeUndefined()
  })

  it('differs by what it says, not by the order of its words', () => {
    expect(isSame({ a: 1, b: undefined, c: [1, 2] }, { c: [1, 2], a: 1 })).toBe(true)
    expect(isSame({ c: [1, 2] }, { c: [2, 1] })).toBe(false)
  })

  it('sends nothing that the form does not show, and keeps it all the same', () => {
    const adjustment = {
      amount: 5,
      reason: 'r',
      by: 'b',
      on: '2026-10-01',
      place: '4301',
      year: 2026,
    }
    const draft = aProgramme({
      quotas: [aQuota({ per: 'PROGRAMME', period: 'TERM', adjustments: [adjustment] })],
    })
    const sent = toSend(draft)
    expect(sent.quotas[0]?.places).toEqual([])
    expect(sent.quotas[0]?.adjustments[0]).not.toHaveProperty('place')
    expect(sent.quotas[0]?.adjustments[0]).not.toHaveProperty('year')
    expect(draft.quotas[0]?.adjustments[0]?.place).toBe('4301')
  })

  it('names the numbers and days that cannot be read', () => {
    const draft = aProgramme({
      years: [{ year: 2026, from: '', to: '2027-08-31' }],
      quotas: [aQuota({ amount: undefined as unknown as number })],
    })
    draft.rules.gradeGap = undefined as unknown as number
    expect(unreadable(draft)).toEqual(['/years/0/from', '/quotas/0/amount', '/rules/gradeGap'])
    expect(unreadable(aProgramme())).toEqual([])
  })

  it('gives a new entry a name that no other has', () => {
    expect(freshId('quota', [])).toBe('quota-1')
    expect(freshId('quota', ['letters', 'quota-3'])).toBe('quota-4')
  })
})

describe('a draft whose programme has changed meanwhile', () => {
  it('keeps both changes where they touch different things', () => {
    const base = aProgramme()
    const mine = copyOf(base)
    mine.quotas = [aQuota({ amount: 35 })]
    mine.rules.gradeGap = 2
    const theirs = copyOf(base)
    theirs.names.en = 'New name'
    theirs.rules.mostPerClass = 40
    theirs.quotas.push(aQuota({ id: 'villages' }))
    const { content, clashes } = carryOver(base, mine, theirs)
    expect(clashes).toEqual([])
    expect(content.names.en).toBe('New name')
    expect(content.rules).toMatchObject({ gradeGap: 2, mostPerClass: 40 })
    expect(content.quotas.map((quota) => [quota.id, quota.amount])).toEqual([
      ['letters', 35],
      ['villages', 30],
    ])
  })

  it('keeps the typed words where both changed the same, and says so', () => {
    const base = aProgramme()
    const mine = copyOf(base)
    mine.quotas = [aQuota({ amount: 35 })]
    const theirs = copyOf(base)
    theirs.quotas = [aQuota({ amount: 40 })]
    const { content, clashes } = carryOver(base, mine, theirs)
    expect(content.quotas[0]?.amount).toBe(35)
    expect(clashes).toEqual([{ area: 'QUOTA', key: 'letters' }])
  })

  it('lets go what one of the two removed, unless the other changed it', () => {
    const base = aProgramme({ quotas: [aQuota(), aQuota({ id: 'towns' }), aQuota({ id: 'old' })] })
    const mine = copyOf(base)
    mine.quotas = [aQuota(), aQuota({ id: 'towns', amount: 7 })]
    const theirs = copyOf(base)
    theirs.quotas = theirs.quotas.filter((quota) => quota.id === 'old')
    const { content, clashes } = carryOver(base, mine, theirs)
    expect(content.quotas.map((quota) => quota.id)).toEqual(['towns'])
    expect(clashes).toEqual([{ area: 'QUOTA', key: 'towns' }])
  })

  it('has no clash where both did the same', () => {
    const base = aProgramme()
    const changed = copyOf(base)
    changed.weights.sameGrade = 50
    expect(carryOver(base, changed, copyOf(changed)).clashes).toEqual([])
  })
})
