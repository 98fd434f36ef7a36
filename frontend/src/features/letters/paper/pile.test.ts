import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { Refused } from '@/api'
import { OFFLINE, problemWithout } from '@/api/problem'
import { serverAnswered, serverAway } from '@/app/offline'
import { usePile } from './pile'

const sendPicture = vi.hoisted(() => vi.fn())
vi.mock('@/features/desk/making/sendPicture', async (whole) => ({
  ...(await whole<object>()),
  sendPicture,
}))
vi.mock('@/shared/photograph', () => ({ ready: async (file: Blob) => file }))

const text = (zh: string) => ({ zh, en: zh })
const page = (name: string) => new File(['x'], name, { type: 'image/jpeg' })
const answering = (answer: unknown) => () => ({ answer: Promise.resolve(answer), stop: () => {} })

function aPile() {
  const scope = effectScope()
  const pile = scope.run(() => usePile(() => 'class-1'))
  if (!pile) throw new Error('no pile')
  return { pile, scope }
}

const addressOf = (call: number) =>
  new URL(String(sendPicture.mock.calls[call]?.[0]), 'http://house.example').searchParams

describe('a pile of letters written by hand', () => {
  beforeEach(() => {
    sendPicture.mockReset()
    URL.createObjectURL = () => 'blob:made'
    URL.revokeObjectURL = vi.fn()
  })

  it('goes page by page, and each says under whom it lies', async () => {
    sendPicture
      .mockImplementationOnce(answering({ penName: '小雨' }))
      .mockImplementationOnce(answering({ penName: '葡萄' }))
    const { pile } = aPile()
    pile.add([page('1.jpg'), page('2.jpg')])
    expect(pile.done.value).toBe(0)
    await flushPromises()
    expect(pile.pages.value.map((one) => [one.state, one.penName])).toEqual([
      ['filed', '小雨'],
      ['filed', '葡萄'],
    ])
    expect(pile.done.value).toBe(2)
    expect([addressOf(0).get('schoolClass'), addressOf(1).get('file')]).toEqual([
      'class-1',
      '2.jpg',
    ])
  })

  it('asks whose a page without a code is, and takes the answer', async () => {
    sendPicture.mockImplementationOnce(
      answering({ whose: true, problem: text('没有方码'), advice: text('请选择') }),
    )
    const { pile } = aPile()
    pile.add([page('1.jpg')])
    await flushPromises()
    const [stray] = pile.pages.value
    expect([stray?.state, stray?.why, stray?.advice]).toEqual(['stray', '没有方码', '请选择'])

    sendPicture.mockImplementationOnce(answering({ penName: '小雨' }))
    if (stray) pile.giveTo(stray, 'pupil-1')
    await flushPromises()
    expect(addressOf(1).get('pupil')).toBe('pupil-1')
    expect([pile.pages.value[0]?.state, pile.pages.value[0]?.why]).toEqual(['filed', undefined])
  })

  it('tells a refusal in the words of the house, goes on with the next, and may try again', async () => {
    const problem = { status: 415, code: 'x', title: '不是图片', detail: '请另拍一张' }
    sendPicture
      .mockImplementationOnce(() => ({ answer: Promise.reject(new Refused(problem as never)) }))
      .mockImplementationOnce(() => ({ answer: Promise.reject(new Error('broken')) }))
      .mockImplementationOnce(answering({ whose: false, problem: text('歇着') }))
    const { pile } = aPile()
    pile.add([page('1.jpg'), page('2.jpg'), page('3.jpg')])
    await flushPromises()
    expect(pile.pages.value.map((one) => one.state)).toEqual(['refused', 'refused', 'refused'])
    expect(pile.pages.value.map((one) => one.why)).toEqual([
      '不是图片',
      '服务器的回答看不懂',
      '歇着',
    ])

    sendPicture.mockImplementationOnce(answering({ penName: '小雨' }))
    const [first] = pile.pages.value
    if (first) pile.again(first)
    await flushPromises()
    expect(pile.pages.value[0]?.state).toBe('filed')
  })

  it('tells in words that nobody answered, and sends the page to the same child when somebody does', async () => {
    serverAway()
    const away = new Refused(problemWithout(OFFLINE, 0))
    sendPicture.mockImplementationOnce(() => ({ answer: Promise.reject(away) }))
    const { pile } = aPile()
    pile.add([page('1.jpg')])
    await flushPromises()
    expect(pile.pages.value[0]?.why).toBe('连不上服务器')
    sendPicture.mockImplementation(() => ({ answer: Promise.reject(away) }))
    const [first] = pile.pages.value
    if (first) pile.giveTo(first, 'pupil-1')
    await flushPromises()

    sendPicture.mockImplementation(answering({ penName: '小雨' }))
    serverAnswered()
    await flushPromises()
    expect(pile.pages.value[0]?.state).toBe('filed')
    expect(addressOf(2).get('pupil')).toBe('pupil-1')
  })

  it('leaves no picture behind when the page is left', () => {
    sendPicture.mockImplementation(answering({ penName: '小雨' }))
    const { pile, scope } = aPile()
    pile.add([page('1.jpg')])
    scope.stop()
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:made')
  })
})
