import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { MeetingRoom } from '@/api'
import { shown } from '@/testing/shown'
import RecordingBox from './RecordingBox.vue'

type Recording = MeetingRoom['recording']

async function box(recording: Partial<Recording>, open = true) {
  const room = { open, recording: { stage: 'NONE', byUs: false, out: [], ...recording } }
  const { page } = await shown(RecordingBox, { props: { room, busy: false } })
  const button = (text: string) => page.findAll('button').find((one) => one.text() === text)
  const press = (text: string) => button(text)?.trigger('click')
  const told = (event: string) => page.getComponent(RecordingBox).emitted(event)
  return { page, button, press, told }
}

beforeEach(() => {
  vi.stubGlobal('MediaRecorder', { isTypeSupported: () => true })
})

describe('a recording of the room', () => {
  it('is said to all for as long as it runs, and either side ends it', async () => {
    for (const byUs of [true, false]) {
      const { page, press, told } = await box({ stage: 'RUNNING', byUs })
      expect(page.get('[role=alert]').text()).toContain('正在录像')
      expect(page.text()).toContain(byUs ? '我方正在录下' : '对方正在录下')
      await press('停止录像')
      expect(told('end')).toHaveLength(1)
    }
  })

  it('is asked for when somebody has compared the list of today', async () => {
    const { page, button, press, told } = await box({ out: ['小骆驼'] })
    expect(page.text()).toContain('现在没有录像')
    expect(page.text()).not.toContain('小骆驼')
    await press('想录下这次见面')
    expect(page.text()).toContain('也不要说话：小骆驼')
    expect(button('请对方同意录像')?.attributes('disabled')).toBeDefined()
    await page.get('input[type=checkbox]').setValue(true)
    await press('请对方同意录像')
    expect(told('ask')).toEqual([[true]])
  })

  it('is refused as easily as it is agreed to', async () => {
    const { button, press, told } = await box({ stage: 'ASKED', out: [] })
    expect(button('同意录像')?.classes()).toEqual(button('不同意录像')?.classes())
    await press('同意录像')
    await press('不同意录像')
    expect(told('agree')).toEqual([[true]])
    expect(told('end')).toHaveLength(1)
  })

  it('is taken back before anybody has agreed', async () => {
    const { page, press, told } = await box({ stage: 'ASKED', byUs: true })
    expect(page.text()).toContain('现在还没有录')
    await press('不录了')
    expect(told('end')).toHaveLength(1)
  })

  it('is not offered by a browser that cannot, nor in the waiting room', async () => {
    expect((await box({}, false)).page.text()).toBe('')
    vi.stubGlobal('MediaRecorder', undefined)
    const { page, button } = await box({})
    expect(page.text()).toContain('这个浏览器不能录像')
    expect(button('想录下这次见面')).toBeUndefined()
  })
})
