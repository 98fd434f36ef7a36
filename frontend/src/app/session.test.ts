import { beforeEach, describe, expect, it, vi } from 'vitest'
import { serverThatAnswers } from '@/testing/server'
import { aSession, signedInAs } from '@/testing/shown'

const replace = vi.fn()

describe('a session', () => {
  beforeEach(() => {
    replace.mockReset()
    vi.stubGlobal('location', {
      ...location,
      origin: location.origin,
      href: location.href,
      replace,
    })
  })

  it('that ends leaves the page standing, so that nothing typed is lost', () => {
    const session = signedInAs()
    session.end()
    expect(session.ended).toBe(true)
    expect(session.account?.displayName).toBe('Zhou')
    expect(replace).not.toHaveBeenCalled()
  })

  it('goes on when the same person signs in again, through the second factor', () => {
    const session = signedInAs()
    session.end()
    session.become({ ...aSession({ state: 'NEEDS_TOTP' }), account: undefined })
    expect(session.ended).toBe(true)
    session.become(aSession())
    expect(session.ended).toBe(false)
    expect(replace).not.toHaveBeenCalled()
  })

  it('R29: shows nothing of the one before to somebody else who signs in', () => {
    const session = signedInAs()
    session.end()
    const other = { id: 'a2', kind: 'STAFF', displayName: 'Li', grants: [], totp: true } as const
    session.become(aSession({ account: { ...other, grants: [] } }))
    expect(replace).toHaveBeenCalledWith('/')
  })

  it('R29: clears the page at once when it ends on a shared computer', () => {
    sessionStorage.setItem('draft', 'secret')
    const session = signedInAs({ sharedComputer: true })
    session.end()
    expect(replace).toHaveBeenCalledWith('/sign-in')
    expect(sessionStorage).toHaveLength(0)
  })

  it('R29: signs out on the server before it leaves', async () => {
    const asked = serverThatAnswers({
      'DELETE /api/session': () => new Response(null, { status: 204 }),
    })
    await signedInAs().signOut()
    expect(asked[0]?.method).toBe('DELETE')
    expect(replace).toHaveBeenCalledWith('/sign-in')
  })
})
