import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { sha256 } from './sha256'

const LENGTHS = [0, 1, 55, 56, 63, 64, 65, 1000, 300_001]
const some = (length: number) => Uint8Array.from({ length }, (_, place) => (place * 31 + 7) % 251)
const known = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('what a picture is known by', () => {
  it('is the same in a browser that computes it', async () => {
    const bytes = some(1000)
    expect(await sha256(new Blob([bytes]))).toBe(known(bytes))
  })

  it('and in one that does not, because the page came over plain http', async () => {
    vi.stubGlobal('crypto', {})
    for (const length of LENGTHS) {
      const bytes = some(length)
      expect(await sha256(new Blob([bytes]))).toBe(known(bytes))
    }
  })
})
