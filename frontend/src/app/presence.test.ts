import { effectScope } from 'vue'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { api, told } from '@/api'
import { aSession } from '@/testing/shown'
import { serverThatAnswers } from '@/testing/server'
import { listenToTheServer } from './listen'
import { present, presentMeanwhile } from './presence'

const HEARD = 'shoulashou.heard'

function listening() {
  const asked = serverThatAnswers({ 'GET /api/session': aSession() })
  localStorage.setItem(HEARD, '0')
  return async () => {
    await told(api.GET('/api/session'))
    return asked.at(-1)?.headers.has('X-By-Itself')
  }
}

describe('R29: what an open page asks', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    listenToTheServer()
    present()
  })

  it('is no sign of life once nobody has touched anything for a minute', async () => {
    const byItself = listening()
    vi.advanceTimersByTime(59_000)
    expect(await byItself()).toBe(false)
    expect(localStorage.getItem(HEARD)).not.toBe('0')
    localStorage.setItem(HEARD, '0')
    vi.advanceTimersByTime(1_000)
    expect(await byItself()).toBe(true)
    expect(localStorage.getItem(HEARD)).toBe('0')
  })

  it('is one again as soon as a key is struck', async () => {
    const byItself = listening()
    vi.advanceTimersByTime(600_000)
    window.dispatchEvent(new KeyboardEvent('keydown'))
    expect(await byItself()).toBe(false)
  })

  it('is one as long as two classes look at each other', async () => {
    const byItself = listening()
    const meeting = effectScope()
    meeting.run(presentMeanwhile)
    vi.advanceTimersByTime(600_000)
    expect(await byItself()).toBe(false)
    meeting.stop()
    expect(await byItself()).toBe(true)
  })
})
