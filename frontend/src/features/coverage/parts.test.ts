import { describe, expect, it } from 'vitest'
import type { CoverageFigures, CoveragePage, CoverageRow, CoverageTarget } from '@/api'
import { serverThatAnswers } from '@/testing/server'
import { shown, signedInAs } from '@/testing/shown'
import ChartsPart from './ChartsPart.vue'
import ClassPart from './ClassPart.vue'
import CounterPart from './CounterPart.vue'
import DefinitionList from './DefinitionList.vue'
import FiguresHead from './FiguresHead.vue'
import FriendsMatrix from './FriendsMatrix.vue'
import RowsTable from './RowsTable.vue'

const said = (zh: string) => ({ zh, en: zh })

const figures = (more: Partial<CoverageFigures> = {}): CoverageFigures => ({
  attendances: 0,
  classes: 1,
  consented: 30,
  contacts: 0,
  corresponded: 20,
  decided: [],
  enrolled: 40,
  few: [],
  covered: [],
  finished: 0,
  fresh: 5,
  late: 0,
  letters: 60,
  living: 10,
  lost: 2,
  meetings: 0,
  paired: 25,
  pairs: 25,
  quiet: 8,
  schools: 1,
  waiting: 0,
  warned: 0,
  ...more,
})

const target = (more: Partial<CoverageTarget> = {}): CoverageTarget => ({
  amount: 1000,
  published: 1000,
  corresponded: 899,
  paired: 950,
  group: 'SHORT',
  unit: said('人'),
  ...more,
})

describe('the figures at the head of a page', () => {
  const head = async (more: Partial<CoverageFigures> = {}) =>
    (await shown(FiguresHead, { props: { figures: figures(more) } })).page

  it('are counted without a rate where no target is given', async () => {
    const page = await head()
    expect(page.findAll('dt').map((one) => one.text())).toEqual(['已通信', '已结对', '已同意'])
    expect(page.get('.big').text()).not.toContain('%')
    expect(page.text()).toContain('在册 40 人')
    expect(page.find('.group').exists()).toBe(false)
  })

  it('are those of the target where there is one, and are never rounded up', async () => {
    const page = await head({ target: target() })
    const told = page.findAll('dd').map((one) => one.text())
    expect(told[0]).toContain('1,000')
    expect(told[1]).toBe('899 89.9%')
    expect(told[2]).toBe('950 95%')
    expect(page.get('.group').text()).toBe('仍有距离')
  })

  it('never tell fewer than five persons by their number', async () => {
    const page = await head({ few: ['corresponded', 'lost'], corresponded: 0, lost: 0 })
    expect(page.get('.main dd').text()).toBe('<5')
    expect(page.findAll('.stands li').at(-1)?.text()).toBe('待修复<5')
  })

  it('say that nobody is paired instead of four noughts', async () => {
    const none = { living: 0, fresh: 0, quiet: 0, lost: 0 }
    const page = await head(none)
    expect(page.get('.stands').text()).toContain('这里还没有人结对')
    expect(page.find('.bar').exists()).toBe(false)
    const few = await head({ ...none, few: ['quiet'] })
    expect(few.text()).not.toContain('这里还没有人结对')
    const spans = few.findAll('.bar span').map((one) => one.attributes('style'))
    expect(spans.every((style) => style?.includes('width: 0%'))).toBe(true)
  })

  it('tell of meetings only where there was one', async () => {
    expect((await head()).find('.held').exists()).toBe(false)
    const page = await head({ meetings: 2, attendances: 80, contacts: 3 })
    expect(page.get('.held').text()).toContain('会面 2 场、80 人次；其他联系 3 次')
    expect((await head({ contacts: 1 })).find('.held').exists()).toBe(true)
  })
})

describe('the course of a year', () => {
  const charts = async (total: Partial<CoverageFigures>, months: CoveragePage['months'] = []) => {
    const page = { today: '2026-11-26', programmes: [], weeks: [], months, total: figures(total) }
    const props = { page: page as unknown as CoveragePage, excel: '/api/course/export?year=2026' }
    return (await shown(ChartsPart, { props })).page
  }

  it('is no line of nothing where its months are left out', async () => {
    expect((await charts({ few: ['paired'] })).text()).toContain('不画各月进度')
    expect((await charts({ paired: 9 })).text()).toContain('不画各月进度')
    const month = { month: '2026-10', paired: 9, corresponded: 0, letters: 0 }
    expect((await charts({ paired: 9 }, [month])).text()).not.toContain('不画各月进度')
    expect((await charts({ paired: 0 })).text()).not.toContain('不画各月进度')
  })

  it('is taken along as a file, narrowed as the page', async () => {
    const link = (await charts({})).get('a.excel')
    expect(link.attributes('href')).toBe('/api/course/export?year=2026&lang=zh')
  })
})

describe('the rows of a place', () => {
  const row = (id: string, more: Partial<CoverageFigures> = {}): CoverageRow => ({
    node: { id, kind: 'PLACE', names: said(`地区${id}`) },
    figures: figures(more),
  })
  const table = async (rows: CoverageRow[], more: object = {}) =>
    (await shown(RowsTable, { props: { rows, total: figures(), query: { year: '1' }, ...more } }))
      .page
  const cells = (page: Awaited<ReturnType<typeof table>>, selector: string) =>
    page.findAll(selector).map((one) => one.findAll('td').map((cell) => cell.text()))

  it('are missed with advice, and without an empty table', async () => {
    const page = await table([])
    expect(page.text()).toContain('这里还没有班级')
    expect(page.find('table').exists()).toBe(false)
  })

  it('stand in the order in which they came where nobody has a target', async () => {
    const page = await table([row('2'), row('1', { few: ['paired'], paired: 0 })])
    expect(page.findAll('tbody a').map((one) => one.text())).toEqual(['地区2', '地区1'])
    expect(page.find('tr.group').exists()).toBe(false)
    expect(page.get('thead').text()).not.toContain('完成率')
    expect(cells(page, 'tbody tr')[1]?.[1]).toBe('<5')
    expect(page.get('tbody a').attributes('href')).toBe('/coverage/places/2?year=1')
  })

  it('stand in the groups of a bulletin, those without a target by themselves', async () => {
    const page = await table([
      row('1'),
      row('2', { target: target() }),
      row('3', { target: target({ group: 'FULL', corresponded: 1000 }) }),
    ])
    expect(page.findAll('tr.group').map((one) => one.text())).toEqual([
      '全额或超额 1',
      '仍有距离 1',
      '没有公布任务数 1',
    ])
    expect(cells(page, 'tbody tr:not(.group)').map((one) => one.slice(0, 2))).toEqual([
      ['1,000', '100%'],
      ['1,000', '89.9%'],
      ['–', '–'],
    ])
    expect(cells(page, 'tfoot tr')[0]?.slice(0, 2)).toEqual(['–', '–'])
  })

  it('have no rate of a target of nothing', async () => {
    const nothing = target({ amount: 0, corresponded: 0 })
    const page = await table([row('1', { target: nothing })], {
      total: figures({ target: nothing }),
    })
    expect(cells(page, 'tbody tr:not(.group)')[0]?.slice(0, 2)).toEqual(['0', '–'])
    expect(cells(page, 'tfoot tr')[0]?.slice(0, 2)).toEqual(['0', '–'])
  })

  it('are counted by group in the whole country, also those without a published target', async () => {
    const page = await table([row('1'), row('2', { target: target() })], { provinces: true })
    expect(page.findAll('.sizes li').map((one) => one.text())).toEqual([
      '全额或超额 0',
      '基本完成 0',
      '仍有距离 1',
      '没有公布任务数 1',
    ])
    expect(page.text()).toContain('其中 1 个地方，计划没有公布任务数')
    const all = await table([row('2', { target: target() })], { provinces: true })
    expect(all.text()).not.toContain('计划没有公布任务数')
  })
})

describe('the one number of a plan', () => {
  const counter = async (more: Partial<CoverageTarget>) => {
    const quota = {
      id: 'q',
      names: said('青少年结对'),
      source: said('方案第三条'),
      adjusted: [],
      target: target(more),
    }
    return (await shown(CounterPart, { props: { quota } })).page
  }

  it('says what it counts, with its source', async () => {
    const page = await counter({})
    expect(page.get('.number').text().replace(/\s+/g, ' ')).toContain('899')
    expect(page.get('.number').text()).toContain('89.9%')
    expect(page.text()).toContain('已结对 950')
    expect(page.text()).toContain('方案第三条')
  })

  it('fills its track at most, and not at all without a target', async () => {
    const more = await counter({ corresponded: 1500 })
    expect(more.get('.number').text()).toContain('150%')
    expect(more.get('.track span').attributes('style')).toContain('width: 100%')
    const nothing = await counter({ amount: 0 })
    expect(nothing.get('.track span').attributes('style')).toContain('width: 0%')
  })
})

describe('what the figures of a class are made of', () => {
  const DAY = { on: '2026-10-08', text: said('送达一封信'), programme: 'plan', year: 2026 }
  const MONTH = { month: '2026-10', what: 'DELIVERED', text: said('送达信件'), many: 12, few: false }

  async function aClass(events: object, permissions: 'pupils.read'[] = []) {
    signedInAs({ permissions })
    const asked = serverThatAnswers({
      'GET /api/coverage/classes/c1/events': events,
      'GET /api/coverage/classes/c1/pupils': [],
      'GET /api/classes/c1/good-examples': [],
    })
    const programmes = [{ id: 'plan', names: said('手拉手方案'), years: [] }]
    const excel = '/api/coverage/classes/c1/export'
    const props = { id: 'c1', programmes, programme: undefined, year: undefined, excel }
    const { page } = await shown(ClassPart, { props })
    return { page, paths: asked.map(({ url }) => new URL(url).pathname) }
  }

  it('is days and deeds, and no pupils for whoever does not teach here', async () => {
    const { page, paths } = await aClass({ days: [], many: 0, months: [] })
    expect(paths).toEqual(['/api/coverage/classes/c1/events'])
    expect(page.get('a.excel').attributes('href')).toContain('/api/coverage/classes/c1/export')
    expect(page.text()).toContain('这个班还没有可以计算的事')
    expect(page.text()).not.toContain('本班学生')
  })

  it('asks for pupils and good examples for whoever may read them', async () => {
    const { paths } = await aClass({ days: [], many: 0, months: [] }, ['pupils.read'])
    expect(paths).toContain('/api/coverage/classes/c1/pupils')
    expect(paths).toContain('/api/classes/c1/good-examples')
  })

  it('is told by months alone where the days are not told', async () => {
    const { page } = await aClass({ days: [], many: 0, months: [MONTH] })
    expect(page.text()).toContain('按月合计，没有日期')
    expect(page.findAll('.months li strong').map((one) => one.text())).toEqual(['12'])
    expect(page.find('ol').exists()).toBe(false)
    expect(page.text()).not.toContain('这个班还没有可以计算的事')
  })

  it('says of a meeting how many of the class were there, and of nothing else', async () => {
    const days = [{ ...DAY, text: said('一次会面'), heads: 31 }, DAY]
    const { page } = await aClass({ days, many: 2, months: [MONTH] })
    expect(page.findAll('ol strong').map((one) => one.text())).toEqual(['31 人次'])
  })

  it('names the programme of each day, or its id when the page does not know it', async () => {
    const days = [DAY, { ...DAY, programme: 'elsewhere' }]
    const { page } = await aClass({ days, many: 20, months: [] })
    expect(page.text()).toContain('下面是最近的 2 件，共 20 件')
    expect(page.findAll('ol small').map((one) => one.text())).toEqual([
      '手拉手方案 · 2026',
      'elsewhere · 2026',
    ])
  })
})

describe('how each figure is counted', () => {
  it('is said in the words of the server, each where the head of its column leads', async () => {
    const definitions = [
      { measure: 'DECIDED', name: said('读信用时'), definition: said('上学日数') },
      { measure: 'RATE', name: said('完成率'), definition: said('已通信 ÷ 任务数') },
    ]
    const { page } = await shown(DefinitionList, { props: { definitions } })
    expect(page.findAll('dt').map((one) => one.text())).toEqual(['读信用时', '完成率'])
    expect(page.get('#defined-DECIDED dd').text()).toBe('上学日数')
  })
})

describe('the matrix', () => {
  it('is taken along as a file', async () => {
    const node = (id: string) => ({ id, kind: 'PLACE' as const, names: said(id) })
    serverThatAnswers({
      'GET /api/coverage/places/43/friends': [
        { node: node('4301'), friends: node('650402'), pairs: 7 },
      ],
    })
    const props = {
      asked: { kind: 'places', id: '43' },
      excel: '/api/coverage/places/43/friends/export?',
    }
    const { page } = await shown(FriendsMatrix, { props })
    expect(page.get('a.excel').attributes('href')).toContain('/places/43/friends/export')
  })
})
