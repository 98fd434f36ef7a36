import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { ContactRow, MeetingRow } from '@/api'
import { problem, serverThatAnswers } from '@/testing/server'
import { shown } from '@/testing/shown'
import ContactLine from './ContactLine.vue'
import MeetingLine from './MeetingLine.vue'
import NextMeeting from './NextMeeting.vue'

const said = (zh: string) => ({ zh, en: zh })
const OTHER = { grade: 4, town: [said('葡萄镇')] }

const aContact = (more: Partial<ContactRow> = {}): ContactRow => ({
  id: 'c1',
  version: 2,
  answers: [],
  byUs: false,
  day: '2026-10-08',
  heads: 30,
  kind: 'POST',
  kindText: said('邮寄的信件'),
  other: OTHER,
  own: OTHER,
  pictures: [],
  picturesClosed: false,
  state: 'WAITING',
  stateText: said('等待确认'),
  ...more,
})

const contact = async (more: Partial<ContactRow> = {}) =>
  (await shown(ContactLine, { props: { contact: aContact(more) } })).page

describe('a contact of two classes', () => {
  it('counts letters by the piece and everything else by heads', async () => {
    expect((await contact()).text()).toContain('30 封')
    expect((await contact({ kind: 'VISIT' })).text()).toContain('30 人次')
  })

  it('names who logged it only on our side', async () => {
    expect((await contact({ byUs: true, loggedBy: '李明' })).text()).toContain('由李明登记')
    expect((await contact({ loggedBy: '李明' })).text()).toContain('由对方学校登记')
    expect((await contact({ loggedBy: '李明' })).text()).not.toContain('李明')
  })

  it('is answered in the words of its kind, by those who may', async () => {
    const words = async (more: Partial<ContactRow>) =>
      (await contact(more)).findAll('button').map((one) => one.text())
    const answers: ContactRow['answers'] = ['CONFIRMED', 'LOST']
    expect(await words({ answers })).toEqual(['收到了', '寄丢了'])
    expect(await words({ answers, kind: 'PHONE' })).toEqual(['确认', '没有这回事'])
    expect(await words({})).toEqual([])
  })

  it('is answered in the version that was read, and says when that is refused', async () => {
    const asked = serverThatAnswers({
      'POST /api/contacts/c1/answer': problem(409, 'exchange.changed-meanwhile'),
    })
    const page = await contact({ answers: ['CONFIRMED'] })
    await page.get('button').trigger('click')
    await flushPromises()
    expect(await asked[0]?.json()).toEqual({ version: 2, answer: 'CONFIRMED' })
    expect(page.get('[role=alert]').text()).toContain('exchange.changed-meanwhile')
  })

  it('shows its pictures, unless they were closed', async () => {
    const link = '/api/contacts/c1/pictures/x1'
    const open = await contact({ pictures: ['x1'], note: '寄出了' })
    expect(open.findAll('a').map((one) => one.attributes('href'))).toEqual([link])
    expect(open.text()).toContain('寄出了')
    expect(open.text()).not.toContain('照片已经关闭')
    const closed = await contact({ pictures: ['x1'], picturesClosed: true })
    expect(closed.text()).toContain('照片已经关闭')
    expect(closed.find('.pictures').exists()).toBe(false)
  })
})

describe('a meeting in the list', () => {
  const line = async (more: Partial<MeetingRow> = {}) => {
    const meeting = {
      id: 'm1',
      at: '2026-10-16T02:00:00Z',
      heads: 0,
      kind: 'VIDEO',
      kindText: said('视频见面'),
      own: OTHER,
      other: OTHER,
      state: 'AGREED',
      stateText: said('已约定'),
      title: said('我的家乡'),
      waitsForYou: false,
      ...more,
    }
    return (await shown(MeetingLine, { props: { meeting } })).page
  }

  it('says whether it waits for whoever reads, and how many came', async () => {
    const quiet = await line()
    expect(quiet.text()).not.toContain('等您处理')
    expect(quiet.text()).not.toContain('人次')
    expect(quiet.get('a').attributes('href')).toBe('/meetings/m1')
    const told = await line({ waitsForYou: true, heads: 62 })
    expect(told.text()).toContain('等您处理')
    expect(told.text()).toContain('62 人次')
  })

  it('is told in Beijing time, and of the other class no names where none are known', async () => {
    const page = await line()
    expect(page.get('time').text()).toContain('10:00')
    expect(page.get('.with').text()).toContain('葡萄镇')
    const known = { ...OTHER, className: said('四年级1班'), schoolName: said('岳麓小学') }
    expect((await line({ other: known })).get('.with').text()).toContain('岳麓小学')
  })
})

describe('the next meeting on the desk of a child', () => {
  it('is told without anything to join, and with one tap that something does not feel right', async () => {
    const one = {
      id: 'm1',
      over: false,
      at: '2026-10-16T02:00:00Z',
      kind: said('视频见面'),
      minutes: 40,
      title: said('我的家乡'),
    }
    const last = { ...one, id: 'm0', over: true }
    const asked = serverThatAnswers({
      'GET /api/desk/meetings': { meetings: [one, last] },
      'POST /api/desk/meetings/m0/not-right': { message: said('谢谢你告诉我们') },
    })
    const { page } = await shown(NextMeeting)
    expect(page.text()).toContain('和朋友的班级视频见面')
    expect(page.text()).toContain('40 分钟')
    expect(page.find('a').exists()).toBe(false)
    expect(page.text()).toContain('上次和朋友的班级视频见面')
    const tap = async (text: string) => {
      await page
        .findAll('button')
        .filter((button) => button.text() === text)
        .at(-1)
        ?.trigger('click')
      await flushPromises()
    }
    await tap('我觉得不对劲')
    await tap('告诉老师')
    const sent = asked.filter(({ method }) => method === 'POST')
    expect(await sent[0]?.json()).toEqual({ stop: false })
    expect(page.text()).toContain('谢谢你告诉我们')
  })

  it('leaves the desk empty where there is none, and where it cannot be asked', async () => {
    serverThatAnswers({ 'GET /api/desk/meetings': { meetings: [] } })
    expect((await shown(NextMeeting)).page.text()).toBe('')
    serverThatAnswers({})
    expect((await shown(NextMeeting)).page.text()).toBe('')
  })
})
