import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { MeetingPage as Meeting, MeetingRow } from '@/api'
import { problem, serverThatAnswers } from '@/testing/server'
import { shown, signedInAs } from '@/testing/shown'
import MeetingPage from './MeetingPage.vue'

const said = (zh: string) => ({ zh, en: zh })
const TOWN = [said('葡萄镇')]

const aRow = (more: Partial<MeetingRow> = {}): MeetingRow => ({
  id: 'm1',
  at: '2026-10-16T02:00:00Z',
  heads: 0,
  kind: 'VIDEO',
  kindText: said('视频见面'),
  own: { grade: 4, town: TOWN, className: said('四年级1班'), schoolName: said('岳麓小学') },
  other: { grade: 4, town: TOWN },
  state: 'PROPOSED',
  stateText: said('已提出'),
  title: said('我的家乡'),
  waitsForYou: false,
  ...more,
})

const TIME = {
  start: '2026-10-16T02:00:00Z',
  ownHour: '10:00',
  otherHour: '10:00',
  schoolDay: true,
  hoursFit: true,
}

const aMeeting = (more: Partial<Meeting> = {}): Meeting => ({
  allowedActions: [],
  classPairing: 'cp1',
  history: [],
  meeting: aRow(),
  minutes: 40,
  notShown: [],
  offered: [],
  offeredByUs: false,
  parts: [],
  picturesClosed: false,
  pupils: [],
  questions: [],
  sitOut: [],
  version: 3,
  ...more,
})

async function opened(more: Partial<Meeting> = {}, answers: Record<string, object> = {}) {
  const asked = serverThatAnswers({
    'GET /api/meetings/m1': aMeeting(more),
    'GET /api/meetings/m1/recordings': { recordings: [] },
    ...answers,
  })
  const { page } = await shown(MeetingPage, { props: { id: 'm1' } })
  const press = async (text: string, nth = 0) => {
    await page
      .findAll('button')
      .filter((button) => button.text() === text)
      .at(nth)
      ?.trigger('click')
    await flushPromises()
  }
  const sent = () => asked.filter(({ method }) => method !== 'GET')
  return { page, press, sent }
}

describe('a meeting of two classes', () => {
  it('offers nothing to a mere reader, and no room before it is agreed', async () => {
    const { page } = await opened({ offered: [TIME], offeredByUs: true })
    expect(page.findAll('button')).toEqual([])
    expect(page.text()).toContain('等对方学校选一个')
    expect(page.text()).toContain('还没有会议链接')
    expect(page.text()).not.toContain('见面室（')
    expect(page.text()).not.toContain('告诉保护负责人')
    expect(page.find('[aria-labelledby=agenda]').exists()).toBe(false)
  })

  it('tells of a time what it means on either side, and warns where it does not fit', async () => {
    const elsewhere = { ...TIME, start: '2026-10-17T00:00:00Z', otherHour: '08:00' }
    const { page } = await opened({
      allowedActions: ['agree'],
      offered: [TIME, { ...elsewhere, schoolDay: false, hoursFit: false }],
    })
    const [fits, not] = page.findAll('li.time').map((one) => one.text())
    expect(page.text()).toContain('请选一个时间')
    expect(fits).not.toContain('按作息')
    expect(fits).not.toContain('这一天不上课')
    expect(not).toContain('我校相当于 10:00，对方相当于 08:00')
    expect(not).toContain('这一天不上课')
    expect(not).toContain('有一边不在上课时间里')
  })

  it('is agreed at the time that was chosen, and shows the agreed page at once', async () => {
    const agreed = aMeeting({
      meeting: aRow({ state: 'AGREED', stateText: said('已约定') }),
      start: { ...TIME, otherHour: '08:00' },
      version: 4,
    })
    const { page, press, sent } = await opened(
      { allowedActions: ['agree'], offered: [TIME] },
      { 'POST /api/meetings/m1/agreement': agreed },
    )
    await press('就这个时间')
    expect(await sent()[0]?.json()).toEqual({ version: 3, start: TIME.start })
    expect(page.find('li.time').exists()).toBe(false)
    const links = page.findAll('a').map((one) => one.attributes('href'))
    expect(links).toContain('/meetings/m1/room')
    expect(links).toContain('/api/meetings/m1/calendar.ics')
    expect(page.text()).toContain('对方相当于 08:00')
  })

  it('says when somebody else was quicker', async () => {
    const { page, press } = await opened(
      { allowedActions: ['agree'], offered: [TIME] },
      { 'POST /api/meetings/m1/agreement': problem(409, 'exchange.changed-meanwhile') },
    )
    await press('就这个时间')
    expect(page.get('[role=alert]').text()).toContain('exchange.changed-meanwhile')
  })

  it('is called off with a reason', async () => {
    const { page, press, sent } = await opened(
      { allowedActions: ['cancel'] },
      { 'POST /api/meetings/m1/cancellation': aMeeting() },
    )
    await press('取消见面')
    await page.get('dialog input').setValue('停电')
    await press('取消见面', -1)
    expect(await sent()[0]?.json()).toEqual({ version: 3, reason: '停电' })
    expect(page.find('dialog').exists()).toBe(false)
  })

  it('takes another link, and none when the field is emptied', async () => {
    const link = 'https://meet.example/1'
    const { page, press, sent } = await opened(
      { allowedActions: ['link'], link },
      { 'PUT /api/meetings/m1/link': () => aMeeting({ allowedActions: ['link'], link }) },
    )
    expect(page.get('a[target=_blank]').attributes('rel')).toContain('noopener')
    await press('修改会议链接')
    expect(page.get<HTMLInputElement>('dialog input').element.value).toBe(link)
    await page.get('dialog input').setValue('https://meet.example/2')
    await press('保存')
    expect(await sent()[0]?.json()).toEqual({ version: 3, link: 'https://meet.example/2' })
    await press('修改会议链接')
    await page.get('dialog input').setValue(' ')
    await press('保存')
    expect(await sent()[1]?.json()).toEqual({ version: 3 })
  })

  it('tells what happened, without the names of the other school', async () => {
    const at = '2026-10-01T00:00:00Z'
    const { page } = await opened({
      history: [
        { at, by: '李明', byItself: false, what: said('提出') },
        { at, byItself: false, what: said('同意'), note: '期待' },
        { at, byItself: true, what: said('过期') },
      ],
      questions: [said('你们那里冬天冷吗')],
    })
    const turns = page.findAll('.history li').map((one) => one.text())
    expect(turns[0]).toContain('李明')
    expect(turns[1]).toContain('对方学校')
    expect(turns[1]).toContain('期待')
    expect(turns[2]).toContain('系统')
    expect(page.findAll('.agenda li')).toHaveLength(3)
  })

  it('lets whoever may raise a concern do so from here', async () => {
    signedInAs({ permissions: ['concerns.raise'] })
    const { page } = await opened()
    const links = page.findAll('a').map((one) => one.attributes('href'))
    expect(links).toContain('/meetings/m1/concern')
  })

  it('says why it is not shown', async () => {
    const { page } = await opened(
      {},
      { 'GET /api/meetings/m1': problem(404, 'exchange.no-such-meeting') },
    )
    expect(page.text()).toContain('exchange.no-such-meeting')
    expect(page.find('h1').exists()).toBe(false)
  })
})

describe('the parts of the children', () => {
  const A = { id: 'p1', penName: '纸飞机' }
  const B = { id: 'p2', penName: '小骆驼' }

  it('are never given to a child who may not be shown', async () => {
    const { page, sent } = await opened(
      {
        allowedActions: ['cast'],
        pupils: [A, B],
        sitOut: [B],
        parts: [
          { part: 'HOST', text: said('主持'), child: A },
          { part: 'SHOW', text: said('才艺') },
        ],
      },
      { 'PUT /api/meetings/m1/parts': aMeeting({ allowedActions: ['cast'] }) },
    )
    const [host, show] = page.findAll<HTMLSelectElement>('select')
    expect(host?.element.value).toBe('p1')
    expect(show?.findAll('option').map((one) => one.text())).toEqual(['（还没有）', '纸飞机'])
    expect(page.get('[aria-labelledby=parts]').text()).toContain('这次不出镜')
    expect(page.get('[aria-labelledby=parts]').text()).toContain('小骆驼')
    await host?.setValue('')
    await show?.setValue('p1')
    await page.get('[aria-labelledby=parts] form').trigger('submit')
    await flushPromises()
    const body = { version: 3, parts: [{ part: 'SHOW', pupil: 'p1' }] }
    expect(await sent()[0]?.json()).toEqual(body)
  })

  it('stay as chosen when the server says no', async () => {
    const { page } = await opened(
      { allowedActions: ['cast'], pupils: [A], parts: [{ part: 'HOST', text: said('主持') }] },
      { 'PUT /api/meetings/m1/parts': problem(422, 'exchange.not-shown') },
    )
    expect(page.text()).not.toContain('这次不出镜')
    await page.get('select').setValue('p1')
    await page.get('[aria-labelledby=parts] form').trigger('submit')
    await flushPromises()
    expect(page.get('[role=alert]').text()).toContain('exchange.not-shown')
    expect(page.get<HTMLSelectElement>('select').element.value).toBe('p1')
    expect(page.text()).not.toContain('已保存')
  })
})

describe('the report on a meeting', () => {
  const A = { id: 'p1', penName: '纸飞机' }
  const B = { id: 'p2', penName: '小骆驼' }

  it('begins with those who took part, and sends words only where there are any', async () => {
    const { page, sent } = await opened(
      { allowedActions: ['report'], pupils: [A, B], sitOut: [B], notShown: [B] },
      { 'POST /api/meetings/m1/report': () => problem(409, 'exchange.changed-meanwhile') },
    )
    const part = page.get('[aria-labelledby=report]')
    const [heads, minutes] = part.findAll<HTMLInputElement>('input[type=number]')
    expect([heads?.element.value, minutes?.element.value]).toEqual(['1', '40'])
    expect(part.text()).toContain('不能出现在照片里：小骆驼')
    await heads?.setValue(12)
    await part.get('form').trigger('submit')
    await flushPromises()
    expect(await sent()[0]?.json()).toEqual({
      version: 3,
      heads: 12,
      minutes: 40,
      pictures: [],
      allMayBeShown: false,
    })
    await part.get('textarea').setValue('唱了一首歌')
    await part.get('form').trigger('submit')
    await flushPromises()
    expect(await sent()[1]?.json()).toMatchObject({ words: '唱了一首歌' })
    expect(part.get<HTMLTextAreaElement>('textarea').element.value).toBe('唱了一首歌')
    expect(part.text()).toContain('exchange.changed-meanwhile')
  })

  it('warns of nobody where everybody may be shown', async () => {
    const { page } = await opened({ allowedActions: ['report'] })
    expect(page.get<HTMLInputElement>('input[type=number]').element.value).toBe('1')
    expect(page.text()).not.toContain('不能出现在照片里')
  })

  it('is told with our words and pictures, and of the other side only figures', async () => {
    const own = { by: '李明', heads: 30, minutes: 45, pictures: ['x1'], words: '唱了一首歌' }
    const one = await opened({ ownReport: own })
    expect(one.page.text()).toContain('我校（李明）')
    expect(one.page.text()).toContain('唱了一首歌')
    expect(one.page.text()).toContain('还没有确认')
    expect(one.page.html()).toContain('/api/meetings/m1/pictures/x1')
    const other = await opened({ otherReport: { heads: 28, minutes: 40 } })
    expect(other.page.text()).toContain('28 名学生，40 分钟')
    expect(other.page.text()).not.toContain('我校（')
  })

  it('plays a recording only when somebody presses, and removes it for both after a question', async () => {
    const film = { id: 'f1', byUs: true, bytes: 12_345_678, from: '2026-10-16T02:00:00Z' }
    const { page, press, sent } = await opened(
      {},
      {
        'GET /api/meetings/m1/recordings': { recordings: [{ ...film, until: film.from }] },
        'DELETE /api/meetings/m1/recordings/f1': {},
      },
    )
    expect(page.get('[aria-labelledby=recordings]').text()).toContain('12.3 MB')
    expect(page.find('video').exists()).toBe(false)
    await press('播放')
    expect(page.get('video').attributes('src')).toBe('/api/meetings/m1/recordings/f1')
    await press('删除录像')
    expect(page.text()).toContain('两边都不能再看')
    expect(sent()).toEqual([])
    await press('删除录像', -1)
    expect(sent().map(({ method }) => method)).toEqual(['DELETE'])
  })
})
