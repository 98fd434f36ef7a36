import { describe, expect, it } from 'vitest'
import { keep, keepFor, kept } from './kept'

describe('what is kept in this browser', () => {
  it('stays for whoever wrote it', () => {
    keepFor('child-1')
    keep('letter.l1', '你好')
    keepFor('child-1')
    expect(kept('letter.l1')).toBe('你好')
  })

  it('R29 is gone when somebody else comes, or nobody is signed in', () => {
    keepFor('child-1')
    keep('letter.l1', '你好')
    keepFor('child-2')
    expect(kept('letter.l1')).toBeUndefined()
    keep('letter.l2', '再见')
    keepFor(undefined)
    expect(kept('letter.l2')).toBeUndefined()
  })
})
