import { beforeEach, describe, expect, it } from 'vitest'
import { forgetAll, keep, keepFor, kept } from './kept'
import { openPlace } from './sealed'

describe('what is kept in this browser', () => {
  beforeEach(() => forgetAll())

  it('stays for whoever wrote it', async () => {
    keepFor('child-1')
    await openPlace('letter.l1', btoa('k'.repeat(32)))
    keep('letter.l1', '你好')
    keepFor('child-1')
    expect(kept('letter.l1')).toBe('你好')
  })

  it('R29 is gone when somebody else comes, or nobody is signed in', async () => {
    keepFor('child-1')
    await openPlace('letter.l1', btoa('k'.repeat(32)))
    keep('letter.l1', '你好')
    keepFor('child-2')
    expect(kept('letter.l1')).toBeUndefined()
    await openPlace('letter.l2', btoa('k'.repeat(32)))
    keep('letter.l2', '再见')
    expect(kept('letter.l2')).toBe('再见')
    keepFor(undefined)
    expect(kept('letter.l2')).toBeUndefined()
  })
})
