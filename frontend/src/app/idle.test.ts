import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { serverThatAnswers } from '@/testing/server'
import { aSession, signedInAs } from '@/testing/shown'
import { heard, useIdleWarning } from './idle'

function idling(idleTimeoutSeconds: number) {
  const session = signedInAs({ idleTimeoutSeconds })
  const scope = effectScope()
  const warning = scope.run(() => useIdleWarning())
  if (warning === undefined) throw new Error('no scope')
  return { session, warning, stop: () => scope.stop() }
}

describe('R29: an idle session', () => {
  beforeEach(() => void vi.useFakeTimers())

  it('is announced before it ends', async () => {
    const { warning, stop } = idling(1800)
    await vi.advanceTimersByTimeAsync(1600_000)
    expect(warning.warns.value).toBe(false)
    await vi.advanceTimersByTimeAsync(100_000)
    expect(warning.warns.value).toBe(true)
    expect(warning.left.value).toBe(100)
    stop()
  })

  it('goes on when somebody says that they are still there', async () => {
    const asked = serverThatAnswers({ 'GET /api/session': () => aSession() })
    const { warning, stop } = idling(1800)
    await vi.advanceTimersByTimeAsync(1700_000)
    await warning.stay()
    heard()
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveLength(1)
    expect(warning.warns.value).toBe(false)
    stop()
  })

  it('ends over the page when the server has forgotten it', async () => {
    const anonymous = { ...aSession({ state: 'ANONYMOUS' }), account: undefined }
    serverThatAnswers({ 'GET /api/session': anonymous })
    const { session, stop } = idling(60)
    await vi.advanceTimersByTimeAsync(61_000)
    expect(session.ended).toBe(true)
    stop()
  })

  it('is none while somebody types, even when nothing is sent', async () => {
    const asked = serverThatAnswers({ 'GET /api/session': () => aSession() })
    const { warning, stop } = idling(1800)
    await vi.advanceTimersByTimeAsync(600_000)
    window.dispatchEvent(new KeyboardEvent('keydown'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveLength(1)
    expect(warning.left.value).toBeGreaterThan(1790)
    stop()
  })
})
