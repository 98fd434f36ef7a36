import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { MeetingRoom } from '@/api'
import { problem, serverThatAnswers } from '@/testing/server'
import { shown } from '@/testing/shown'
import RoomPage from './RoomPage.vue'

const SIDE = { blanked: false, here: true, muted: false }

const aRoom = (more: Partial<MeetingRoom> = {}): MeetingRoom => ({
  ended: false,
  from: '2026-10-16T01:45:00Z',
  until: '2026-10-16T03:00:00Z',
  iceServers: [],
  offers: false,
  open: false,
  own: SIDE,
  other: { ...SIDE, here: false },
  ready: false,
  recording: { stage: 'NONE', byUs: false, out: [] },
  sitOut: [],
  title: { zh: '我的家乡', en: 'My home' },
  ...more,
})

const track = (kind: string) => ({ kind, enabled: true, stop: vi.fn() })

let tracks: ReturnType<typeof track>[]

function devices(answer: () => Promise<unknown>): void {
  vi.stubGlobal('navigator', { ...navigator, mediaDevices: { getUserMedia: answer } })
}

beforeEach(() => {
  tracks = [track('audio'), track('video')]
  const of = (kind: string) => () => tracks.filter((one) => one.kind === kind)
  const stream = new MediaStream()
  Object.assign(stream, {
    getTracks: () => tracks,
    getAudioTracks: of('audio'),
    getVideoTracks: of('video'),
  })
  devices(() => Promise.resolve(stream))
  vi.stubGlobal(
    'WebSocket',
    class {
      close() {}
    },
  )
})

async function inside(room: Partial<MeetingRoom>, answers: Record<string, object> = {}) {
  const asked = serverThatAnswers({
    'GET /api/meetings/m1/room': aRoom(room),
    'POST /api/meetings/m1/room/entry': aRoom({ ...room, ready: true }),
    ...answers,
  })
  const { page } = await shown(RoomPage, { props: { id: 'm1' } })
  const press = async (text: string) => {
    await page
      .findAll('button')
      .find((button) => button.text() === text)
      ?.trigger('click')
    await flushPromises()
  }
  const sent = () => asked.filter(({ method }) => method !== 'GET')
  return { page, press, sent }
}

const ENTER = '打开摄像头，进入等候室'

describe('the room of two classes', () => {
  it('says who may not be seen before the camera runs, and asks whether somebody looked', async () => {
    const { page, press, sent } = await inside({ sitOut: ['纸飞机', '小骆驼'] })
    expect(page.text()).toContain('不能出现在镜头里：纸飞机、小骆驼')
    expect(page.get('[role=status]').text()).toBe('还没有进入')
    expect(page.find('[role=group]').exists()).toBe(false)
    await page.get('input[type=checkbox]').setValue(true)
    await press(ENTER)
    expect(await sent()[0]?.json()).toEqual({ nobodyInView: true })
    expect(page.get('[role=status]').text()).toBe('在等候室里，等对方班级')
  })

  it('cannot be opened before the other class is there', async () => {
    const { page, press, sent } = await inside({})
    expect(page.find('input[type=checkbox]').exists()).toBe(false)
    await press(ENTER)
    await press('开门，开始见面')
    expect(sent()).toHaveLength(1)
    const both = await inside({ other: SIDE })
    await both.press(ENTER)
    expect(both.page.get('[role=status]').text()).toBe('两个班都到了，老师可以开门')
    await both.press('开门，开始见面')
    expect(both.sent().at(-1)?.url).toContain('/room/opening')
  })

  it('obeys what adults of either side decided about sound and picture', async () => {
    const { page, press, sent } = await inside(
      { own: { ...SIDE, muted: true, blanked: true }, other: { ...SIDE, blanked: true } },
      { 'POST /api/meetings/m1/room/silence': aRoom({ ready: true }) },
    )
    await press(ENTER)
    expect(tracks.map(({ enabled }) => enabled)).toEqual([false, false])
    expect(page.findAll('[aria-pressed=true]').map((one) => one.text())).toEqual([
      '我方恢复声音',
      '恢复我方画面',
      '恢复对方画面',
    ])
    await press('静音对方')
    expect(await sent().at(-1)?.json()).toEqual({ own: false, muted: true })
    expect(tracks.map(({ enabled }) => enabled)).toEqual([true, true])
    await press('遮住我方画面')
    expect(await sent().at(-1)?.json()).toEqual({ own: true, blanked: true })
  })

  it('lets go of the camera when it has ended', async () => {
    const { page, press } = await inside(
      {},
      { 'POST /api/meetings/m1/room/end': aRoom({ ready: true, ended: true }) },
    )
    await press(ENTER)
    await press('马上结束')
    expect(page.get('[role=status]').text()).toBe('见面已经结束')
    expect(tracks.every(({ stop }) => stop.mock.calls.length > 0)).toBe(true)
    expect(page.get('a.push').attributes('href')).toBe('/meetings/m1')
    expect(page.get('#coming-in').text()).toBe('还没见完？可以再进来')
  })

  it('tells whoever is outside that the meeting goes on, and does not claim to connect', async () => {
    const { page } = await inside({ ready: true, open: true, other: SIDE })
    expect(page.get('[role=status]').text()).toBe('见面正在进行，请进来')
  })

  it('advises what to do where there is neither camera nor microphone', async () => {
    devices(() => Promise.reject(new Error('none')))
    const { page, press } = await inside({})
    await press(ENTER)
    expect(page.text()).toContain('打不开摄像头或麦克风')
    expect(page.findAll('button').map((one) => one.text())).toContain('重新打开本页')
    expect(page.find('[role=group]').exists()).toBe(false)
  })

  it('says why nobody may come in, and does not turn the camera on', async () => {
    const asks = vi.fn()
    devices(asks)
    const { page } = await inside(
      {},
      { 'GET /api/meetings/m1/room': problem(409, 'exchange.room-not-yet') },
    )
    expect(page.text()).toContain('exchange.room-not-yet')
    expect(page.find('button').exists()).toBe(false)
    expect(asks).not.toHaveBeenCalled()
  })
})
