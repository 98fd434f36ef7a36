import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { CoverageFigures } from '@/api'
import { problem, serverThatAnswers } from '@/testing/server'
import { pressing, shown } from '@/testing/shown'
import ClosedPage from './ClosedPage.vue'
import type { ClosedMonthPage, Correction } from './queries'

const said = (zh: string) => ({ zh, en: zh })

const figures = (more: Partial<CoverageFigures> = {}): CoverageFigures => ({
  attendances: 0,
  classes: 1,
  consented: 10,
  contacts: 0,
  corresponded: 8,
  decided: [],
  enrolled: 40,
  few: [],
  covered: [],
  finished: 0,
  fresh: 0,
  late: 0,
  letters: 30,
  living: 7,
  lost: 0,
  meetings: 0,
  paired: 9,
  pairs: 9,
  quiet: 1,
  schools: 1,
  waiting: 0,
  warned: 0,
  ...more,
})

const target = (corresponded: number) => ({
  amount: 1000,
  published: 1000,
  corresponded,
  paired: corresponded,
  group: 'NEARLY' as const,
  unit: said('人'),
})

const HERE = { id: '43', kind: 'PLACE' as const, names: said('湖南省') }
const SCHOOL = { id: 's 1', kind: 'SCHOOL' as const, names: said('岳麓小学') }

const aCorrection = (more: Partial<Correction> = {}): Correction => ({
  id: 'c1',
  measure: 'PAIRED',
  measureName: said('已结对'),
  node: said('岳麓小学'),
  side: said('内地一方'),
  year: 0,
  difference: -2,
  reason: '重复登记',
  by: '李明',
  at: '2026-11-05T00:00:00Z',
  state: 'OPEN',
  allowedActions: [],
  ...more,
})

const aMonth = (more: Partial<ClosedMonthPage> = {}): ClosedMonthPage => ({
  allowedActions: [],
  around: [],
  asOf: '2026-11-02T00:00:00Z',
  closedAt: '2026-11-02T00:00:00Z',
  closedBy: '王芳',
  corrections: [],
  here: HERE,
  measures: [
    { measure: 'PAIRED', name: said('已结对') },
    { measure: 'WAITING', name: said('等待') },
  ],
  definitions: [
    { measure: 'PAIRED', name: said('已结对'), definition: said('两边学校都确认') },
    { measure: 'RATE', name: said('完成率'), definition: said('已通信 ÷ 任务数') },
  ],
  month: '2026-10',
  programme: 'plan',
  programmeName: said('手拉手方案'),
  rows: [],
  sides: [{ side: 'INLAND', name: said('内地一方') }],
  total: { node: HERE, frozen: figures() },
  year: 0,
  years: [2026, 2027],
  ...more,
})

async function closed(
  more: Partial<ClosedMonthPage> = {},
  { kind = 'places', at = '/', answers = {} as Record<string, object> } = {},
) {
  const asked = serverThatAnswers({
    [`GET /api/coverage/${kind}/43/closed`]: aMonth(more),
    ...answers,
  })
  const props = { kind, id: '43', programme: 'plan', month: '2026-10' }
  const { page, router } = await shown(ClosedPage, { at, props })
  const press = pressing(page)
  const sent = () => asked.filter(({ method }) => method !== 'GET')
  return { asked, page, router, press, sent }
}

const CORRECTION = '/api/coverage/programmes/plan/months/corrections/c1'

describe('a closed month', () => {
  it('says when and by whom it was closed, and offers nothing to a mere reader', async () => {
    const { page } = await closed()
    expect(page.get('h1').text()).toBe('湖南省 2026-10 结账数字')
    expect(page.get('.as-of').text()).toContain('王芳')
    expect(page.findAll('button')).toEqual([])
    expect(page.text()).toContain('还没有更正')
  })

  it('says under its table how each figure is counted', async () => {
    const { page } = await closed()
    expect(page.get('#defined-PAIRED').text()).toBe('已结对两边学校都确认')
    expect(page.get('#defined-RATE').text()).toBe('完成率已通信 ÷ 任务数')
    expect(page.find('thead a[href="#defined-PAIRED"]').exists()).toBe(true)
  })

  it('says that nothing was counted here then, and leads to the figures of today', async () => {
    const answers = { 'GET /api/coverage/places/43/closed': problem(422, 'coverage.not-in-month') }
    const { page } = await closed({}, { answers })
    expect(page.get('h1').text()).toBe('2026-10 结账数字')
    expect(page.find('[role="alert"]').exists()).toBe(true)
    expect(page.get('a.now').attributes('href')).toBe('/coverage/places/43?programme=plan')
  })

  it('shows what was frozen and, only where it differs, what counts now', async () => {
    const row = { node: SCHOOL, frozen: figures(), corrected: figures({ paired: 7 }) }
    const { page } = await closed({ rows: [row], total: { ...row, node: HERE } })
    expect(page.findAll('ins').map((one) => one.text())).toEqual(['更正后 7', '更正后 7'])
    expect(page.get('tbody a').attributes('href')).toBe(
      '/coverage/schools/s%201/closed/plan/2026-10',
    )
    expect(page.get('tfoot th').text()).toBe('合计')
    expect(page.findAll('thead th')).toHaveLength(10)
  })

  it('tells a target and how far it is reached, cut off and not rounded', async () => {
    const { page } = await closed({
      rows: [
        { node: SCHOOL, frozen: figures({ target: target(999) }) },
        { node: { ...SCHOOL, id: 's2' }, frozen: figures() },
      ],
      total: { node: HERE, frozen: figures({ target: { ...target(1), amount: 0 } }) },
    })
    const [first, second] = page
      .findAll('tbody tr')
      .map((row) => row.findAll('td').map((one) => one.text()))
    expect(first?.slice(0, 2)).toEqual(['1,000', '99.9%'])
    expect(second?.slice(0, 2)).toEqual(['–', '–'])
    expect(page.findAll('tfoot td')[1]?.text()).toBe('–')
  })

  it('is also a file, except of a class', async () => {
    const place = await closed({}, { at: '/?year=2026' })
    const link = place.page.findAll('a').find((one) => one.attributes('href')?.includes('export'))
    expect(link?.attributes('href')).toContain('programme=plan&month=2026-10')
    expect(new URL(place.asked[0]?.url ?? '').searchParams.get('year')).toBe('2026')
    const one = await closed({}, { kind: 'classes' })
    expect(one.page.html()).not.toContain('closed/export')
  })

  it('leads to another year, and to all of them', async () => {
    const { page, router } = await closed({ year: 2027 })
    expect(page.get<HTMLSelectElement>('select').element.value).toBe('2027')
    await page.get('select').setValue('2026')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ year: '2026' })
    await page.get('select').setValue('')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ year: '0' })
  })

  it('says why it is not shown', async () => {
    const { page } = await closed(
      {},
      { answers: { 'GET /api/coverage/places/43/closed': problem(404, 'coverage.not-closed') } },
    )
    expect(page.text()).toContain('coverage.not-closed')
    expect(page.find('table').exists()).toBe(false)
  })
})

describe('a correction of a closed month', () => {
  it('is told with its sign, its state and who decided', async () => {
    const { page } = await closed({
      corrections: [
        aCorrection(),
        aCorrection({
          id: 'c2',
          difference: 3,
          year: 2026,
          state: 'REFUSED',
          decidedBy: '王芳',
          decidedAt: '2026-11-06T00:00:00Z',
          note: '没有依据',
        }),
      ],
    })
    const [open, refused] = page.findAll('.card').map((one) => one.text())
    expect(open).toContain('-2')
    expect(open).toContain('全部年度')
    expect(open).toContain('等待决定')
    expect(open).not.toContain('王芳')
    expect(refused).toContain('+3')
    expect(refused).toContain('2026')
    expect(refused).toContain('王芳')
    expect(refused).toContain('没有依据')
    expect(page.findAll('.card button')).toEqual([])
  })

  it('is agreed to after one question', async () => {
    const { page, press, sent } = await closed(
      { corrections: [aCorrection({ allowedActions: ['approve', 'refuse'] })] },
      { answers: { [`POST ${CORRECTION}/approval`]: {} } },
    )
    await press('同意更正')
    expect(page.get('dialog').text()).toContain('重复登记')
    expect(page.find('dialog input').exists()).toBe(false)
    expect(sent()).toEqual([])
    await press('同意更正', -1)
    expect(sent()).toHaveLength(1)
    expect(page.find('dialog').exists()).toBe(false)
  })

  it('is not refused without a reason, which stays when the server says no', async () => {
    const { page, press, sent } = await closed(
      { corrections: [aCorrection({ allowedActions: ['refuse'] })] },
      { answers: { [`POST ${CORRECTION}/refusal`]: problem(409, 'coverage.decided') } },
    )
    await press('不同意')
    await press('不同意', -1)
    expect(sent()).toEqual([])
    expect(page.get('dialog input').attributes('aria-invalid')).toBe('true')
    await page.get('dialog input').setValue('没有依据')
    await press('不同意', -1)
    expect(await sent()[0]?.json()).toEqual({ reason: '没有依据' })
    expect(page.get('dialog').text()).toContain('coverage.decided')
    expect(page.get<HTMLInputElement>('dialog input').element.value).toBe('没有依据')
  })

  it('is taken back by whoever asked for it', async () => {
    const { press, sent } = await closed(
      { corrections: [aCorrection({ allowedActions: ['withdraw'] })] },
      { answers: { [`DELETE ${CORRECTION}`]: new Response(null, { status: 204 }) } },
    )
    await press('撤回')
    await press('撤回', -1)
    expect(sent().map(({ method }) => method)).toEqual(['DELETE'])
  })

  it('is asked for with a figure, a difference and a reason, and not before', async () => {
    const { page, press, sent } = await closed(
      { allowedActions: ['correct'] },
      { answers: { 'POST /api/coverage/programmes/plan/months/corrections': {} } },
    )
    await press('申请更正')
    const [measure, side] = page.findAll<HTMLSelectElement>('dialog select')
    expect(measure?.findAll('option').map((one) => one.text())).toEqual(['请选择', '已结对'])
    expect(side?.element.value).toBe('INLAND')
    const [difference, reason] = page.findAll('dialog input')
    await difference?.setValue('0')
    await page.get('dialog form').trigger('submit')
    expect(page.get('dialog').text()).toContain('请填写不为零的整数')
    expect(page.get('dialog').text()).toContain('请选择指标和方面')
    expect(page.get('dialog').text()).toContain('请填写这一项')
    expect(sent()).toEqual([])
    await measure?.setValue('PAIRED')
    await difference?.setValue('−2')
    await reason?.setValue('重复登记')
    await page.get('dialog form').trigger('submit')
    await flushPromises()
    expect(await sent()[0]?.json()).toMatchObject({
      month: '2026-10',
      kind: 'PLACE',
      node: '43',
      side: 'INLAND',
      measure: 'PAIRED',
      difference: -2,
      reason: '重复登记',
    })
    expect(page.find('dialog').exists()).toBe(false)
  })
})
