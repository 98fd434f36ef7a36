import { describe, expect, it } from 'vitest'
import { usePictureChoice } from './pictureChoice'

describe('R30: three pictures in an order', () => {
  it('are kept in the order in which they were tapped', () => {
    const { chosen, choose, missing } = usePictureChoice(3)
    ;['moon', 'flower', 'kite'].forEach(choose)
    expect(chosen.value).toEqual(['moon', 'flower', 'kite'])
    expect(missing.value).toBe(0)
  })

  it('may hold the same picture twice', () => {
    const { chosen, choose } = usePictureChoice(3)
    ;['cloud', 'cloud', 'tree'].forEach(choose)
    expect(chosen.value).toEqual(['cloud', 'cloud', 'tree'])
  })

  it('take no fourth one from a finger that taps too often', () => {
    const { chosen, choose } = usePictureChoice(3)
    ;['moon', 'flower', 'kite', 'kite'].forEach(choose)
    expect(chosen.value).toEqual(['moon', 'flower', 'kite'])
  })

  it('can be taken back one by one, also when there is none', () => {
    const { chosen, choose, undo, missing } = usePictureChoice(3)
    ;['moon', 'flower'].forEach(choose)
    undo()
    expect(chosen.value).toEqual(['moon'])
    undo()
    undo()
    expect(missing.value).toBe(3)
  })

  it('can all be taken back', () => {
    const { chosen, choose, clear } = usePictureChoice(3)
    ;['moon', 'flower', 'kite'].forEach(choose)
    clear()
    expect(chosen.value).toEqual([])
  })
})
