import { describe, expect, it } from 'vitest'
import { changeOf, linesOf } from './lines'

const reader = {
  accountId: 'a1',
  name: '周老师',
  reads: true,
  deputy: 'a2',
  training: '2026-09-01',
}

describe('the list of readers', () => {
  it('is sent as it was shown', () => {
    const lines = linesOf({ version: 3, reviewers: [reader] })
    expect(changeOf(3, lines)).toEqual({
      version: 3,
      reviewers: [{ accountId: 'a1', deputy: 'a2', training: '2026-09-01' }],
    })
  })

  it('leaves out whoever reads no longer, and sends no empty days', () => {
    const lines = linesOf({ version: -1, reviewers: [{ ...reader, reads: false }] })
    expect(changeOf(-1, lines).reviewers).toEqual([])
  })
})
