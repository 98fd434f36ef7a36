import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { Refused } from '@/api'
import { OFFLINE, problemWithout } from '@/api/problem'
import { serverAnswered, serverAway } from '@/app/offline'
import { usePictures } from './usePictures'

const sendPicture = vi.hoisted(() => vi.fn())
vi.mock('../making/sendPicture', async (whole) => ({ ...(await whole<object>()), sendPicture }))

const away = () => Promise.reject(new Refused(problemWithout(OFFLINE, 0)))
const full = () =>
  Promise.reject(new Refused({ ...problemWithout(OFFLINE, 409), code: 'too-many' }))
const arrived = (id: string) => () => Promise.resolve({ id, kind: 'DRAWING' })

function aShelf(...answers: (() => Promise<unknown>)[]) {
  for (const answer of answers)
    sendPicture.mockImplementationOnce(() => ({ answer: answer(), stop: () => {} }))
  const sent: string[] = []
  const scope = effectScope()
  const shelf = scope.run(() => usePictures('l1', ({ id }) => sent.push(id)))
  if (!shelf) throw new Error('no shelf')
  return { ...shelf, sent, scope }
}

const leaving = () => {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}

describe('pictures of a letter', () => {
  beforeEach(() => {
    sendPicture.mockReset()
    serverAnswered()
  })

  it('stay here when the line drops, and go by themselves when it is back', async () => {
    const { uploads, send, sent, scope } = aShelf(away, arrived('p2'), arrived('p1'))
    serverAway()
    send([new Blob(['one']), new Blob(['two'])], 'DRAWING')
    await flushPromises()
    expect(sent).toEqual(['p2'])
    expect(uploads.value.map(({ failure }) => failure instanceof Refused)).toEqual([true])
    expect(leaving()).toBe(true)

    serverAnswered()
    await flushPromises()
    expect(sent).toEqual(['p2', 'p1'])
    expect(uploads.value).toEqual([])
    expect(leaving()).toBe(false)
    scope.stop()
  })

  it('that were refused wait for the child, who sends them again or drops them', async () => {
    const { uploads, send, again, drop, sent, scope } = aShelf(full, full, arrived('p1'))
    serverAway()
    send([new Blob(['one'])], 'DRAWING')
    await flushPromises()
    serverAnswered()
    await flushPromises()
    expect(sent).toEqual([])
    const key = uploads.value[0]?.key ?? -1
    again(key)
    await flushPromises()
    drop(key)
    expect(uploads.value).toEqual([])
    expect(leaving()).toBe(false)
    scope.stop()
  })
})
