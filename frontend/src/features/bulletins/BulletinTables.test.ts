import { describe, expect, it } from 'vitest'
import { shown } from '@/testing/shown'
import BulletinTables from './BulletinTables.vue'
import MissingList from './MissingList.vue'
import MonthCharts from './MonthCharts.vue'
import type { Bulletin } from './queries'

type Figures = Bulletin['figures']
const said = (zh: string) => ({ zh, en: zh })
const NUMBERS = {
  consented: 9,
  paired: 8,
  corresponded: 7,
  living: 6,
  quiet: 5,
  lost: 4,
  finished: 3,
  letters: 1200,
}

const figures = (more: Partial<Figures> = {}): Figures => ({
  asOf: '2026-11-02T00:00:00Z',
  corrections: [],
  curve: [],
  lacking: [],
  places: [],
  quotas: [],
  total: NUMBERS,
  year: 0,
  years: [],
  ...more,
})

const aQuota = (more: Partial<Figures['quotas'][number]> = {}): Figures['quotas'][number] => ({
  names: said('青少年结对'),
  unit: said('人'),
  amount: 1000,
  published: 1000,
  paired: 999,
  corresponded: 999,
  group: 'NEARLY',
  ...more,
})

const definitions = [
  { measure: 'PAIRED', name: said('已结对'), definition: said('两边学校都确认') },
]
const tables = (told: Figures) => shown(BulletinTables, { props: { figures: told, definitions } })

describe('the tables of a bulletin', () => {
  it('say under them how each figure is counted, and each head leads there', async () => {
    const { page } = await tables(figures({ quotas: [aQuota()] }))
    expect(page.get('thead a[href="#defined-PAIRED"]').text()).toBe('已结对')
    expect(page.get('#defined-PAIRED').text()).toBe('已结对两边学校都确认')
  })

  it('are not there where there is nothing to tell', async () => {
    const { page } = await tables(figures())
    expect(page.find('section').exists()).toBe(false)
  })

  it('never tell a target as reached that is not, and no rate of nothing', async () => {
    const quotas = [
      aQuota({ corresponded: 1999, amount: 2000 }),
      aQuota({ place: said('长沙市'), amount: 0 }),
    ]
    const { page } = await tables(figures({ quotas }))
    const rows = page.findAll('tbody tr').map((row) => row.findAll('td').map((one) => one.text()))
    expect(rows[0]?.[0]).toBe('整个方案')
    expect(rows[0]?.at(-1)).toBe('99.9%')
    expect(rows[1]?.[0]).toBe('长沙市')
    expect(rows[1]?.at(-1)).toBe('–')
  })

  it('tell each school year by itself where the span has months of two', async () => {
    const years = [2026, 2027].map((year) => ({
      year,
      from: `${year}-09-01`,
      to: `${year + 1}-08-31`,
      numbers: NUMBERS,
    }))
    const a = { names: said('长沙市'), place: '4301', side: 'INLAND' as const, numbers: NUMBERS }
    const places = [
      { ...a, year: 2026 },
      { ...a, year: 2027 },
    ]
    const { page } = await tables(figures({ years, places }))
    const heads = page.findAll('tbody th').map((one) => one.text())
    expect(heads[0]).toContain('2026')
    expect(heads.slice(2)).toEqual(['长沙市 · 2026', '长沙市 · 2027'])
  })

  it('leave the target of a place open that has none', async () => {
    const a = { names: said('长沙市'), place: '4301', side: 'INLAND' as const, numbers: NUMBERS }
    const places = [
      { ...a, amount: 50 },
      { ...a, side: 'PARTNER' as const },
    ]
    const { page } = await tables(figures({ places }))
    const rows = page.findAll('tbody tr').map((row) => row.findAll('td').map((one) => one.text()))
    expect(rows[0]).toEqual(['内地', '50', '9', '8', '7', '6', '5', '4', '1,200'])
    expect(rows[1]?.slice(0, 2)).toEqual(['伙伴', '–'])
  })

  it('tell what was corrected since, with its sign and its reason', async () => {
    const line = { month: '2026-09', place: said('长沙市'), measure: said('已结对') }
    const corrections = [
      { ...line, difference: 2, reason: '补登' },
      { ...line, difference: -3, reason: '重复' },
    ]
    const { page } = await tables(figures({ corrections }))
    const told = page.findAll('li').map((one) => one.text())
    expect(told[0]).toContain('+2 · 补登')
    expect(told[1]).toContain('-3 · 重复')
  })
})

describe('how the months went', () => {
  it('shows the last twelve, as charts and as tables', async () => {
    const curve = Array.from({ length: 14 }, (_, at) => ({
      month: `m${at + 1}`,
      paired: at,
      corresponded: 0,
      letters: at * 10,
    }))
    const { page } = await shown(MonthCharts, { props: { months: curve } })
    const [people, letters] = page.findAll('figure')
    const cells = people?.findAll('tbody tr').map((row) => row.text())
    expect(cells).toHaveLength(12)
    expect(people?.get('tbody th').text()).toBe('m3')
    const last = people?.findAll('tbody tr').at(-1)
    expect(last?.findAll('td').map((one) => one.text())).toEqual(['0', '13'])
    expect(letters?.findAll('rect')).toHaveLength(12)
    expect(letters?.findAll('tbody td').at(-1)?.text()).toBe('130')
  })

  it('has columns of no height where nothing has happened yet', async () => {
    const months = [{ month: '2026-09', paired: 0, corresponded: 0, letters: 0 }]
    const { page } = await shown(MonthCharts, { props: { months } })
    expect(page.get('rect').attributes('height')).toBe('0')
  })
})

describe('what a bulletin lacks', () => {
  it('is told with who owes it and until when, or said to be nothing', async () => {
    const missing = [
      {
        kind: 'TASK_OWED',
        what: said('青少年结对'),
        owedBy: said('长沙团市委'),
        due: '2026-10-31',
      },
      { kind: 'MONTH_OPEN', what: said('九月未结账'), owedBy: said('省团委') },
    ]
    const { page } = await shown(MissingList, { props: { missing } })
    const lines = page.findAll('li').map((one) => one.text())
    expect(lines[0]).toContain('2026-10-31')
    expect(lines[0]).toContain('由长沙团市委负责')
    expect(lines[1]).not.toContain('·')
    const nothing = await shown(MissingList, { props: { missing: [] } })
    expect(nothing.page.text()).toContain('什么都不缺')
    expect(nothing.page.find('ul').exists()).toBe(false)
  })
})
