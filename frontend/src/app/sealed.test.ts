import { beforeEach, describe, expect, it, vi } from 'vitest'
import { closeAll, forget, forgetAll, keep, keepFor, kept } from './kept'
import { openPlace } from './sealed'
import { aSession, signedInAs } from '@/testing/shown'

const MINE = btoa('m'.repeat(32))
const ANOTHERS = btoa('a'.repeat(32))
const WEEK = 7 * 86_400_000

const stored = () => JSON.stringify({ ...localStorage })
const closed = () => Object.keys(localStorage).filter((name) => name.includes('sealed'))

/** What is closed lies there a moment later. */
async function keptFor(name: string, value: unknown): Promise<void> {
  await openPlace(name, MINE)
  keep(name, value)
  await vi.waitFor(() => expect(closed()).toHaveLength(1))
}

describe('what is closed in this browser', () => {
  beforeEach(() => forgetAll())

  it('R29 is read by nobody who has not its key', async () => {
    await keptFor('letter.l1', '我的秘密')
    expect(stored()).not.toContain('我的秘密')
    closeAll()
    expect(kept('letter.l1')).toBeUndefined()
    await openPlace('letter.l1', ANOTHERS)
    expect(kept('letter.l1')).toBeUndefined()
  })

  it('R29 comes back to its owner when the session ended on a shared computer', async () => {
    const replace = vi.fn()
    vi.stubGlobal('location', { origin: location.origin, href: location.href, replace })
    const session = signedInAs({ sharedComputer: true })
    await keptFor('letter.l1', '断线时写的')
    session.end()
    expect(replace).toHaveBeenCalledWith('/sign-in')
    expect(kept('letter.l1')).toBeUndefined()
    signedInAs({ state: 'ANONYMOUS', account: undefined })
    const another = { ...aSession().account, id: 'a2' } as NonNullable<
      ReturnType<typeof aSession>['account']
    >
    signedInAs({ sharedComputer: true, account: another })
    expect(kept('letter.l1')).toBeUndefined()
    signedInAs({ sharedComputer: true })
    await openPlace('letter.l1', MINE)
    expect(kept('letter.l1')).toBe('断线时写的')
  })

  it('R29 is gone after signing out, also what was just being closed', async () => {
    await keptFor('letter.l1', '一')
    keep('letter.l1', '一二')
    forgetAll()
    await new Promise((later) => setTimeout(later, 50))
    expect(closed()).toEqual([])
  })

  it('is the newest, however long closing takes, and nothing when the server has it', async () => {
    await keptFor('letter.l1', '一')
    keep('letter.l1', '一二')
    keep('letter.l1', '一二三')
    await new Promise((later) => setTimeout(later, 50))
    closeAll()
    await openPlace('letter.l1', MINE)
    expect(kept('letter.l1')).toBe('一二三')
    keep('letter.l1', '一二三四')
    forget('letter.l1')
    await new Promise((later) => setTimeout(later, 50))
    expect(closed()).toEqual([])
  })

  it('R29 waits a week for its owner and no longer', async () => {
    await keptFor('letter.l1', '很久以前')
    vi.setSystemTime(Date.now() + WEEK - 1000)
    keepFor(undefined)
    expect(closed()).toHaveLength(1)
    vi.setSystemTime(Date.now() + 2000)
    keepFor(undefined)
    expect(closed()).toEqual([])
  })

  it('R29 lies open only where the browser can close nothing, and goes with the session', () => {
    vi.stubGlobal('crypto', {})
    keepFor('child-1')
    keep('letter.l1', '你好')
    expect(kept('letter.l1')).toBe('你好')
    keepFor('child-2')
    expect(kept('letter.l1')).toBeUndefined()
  })
})
