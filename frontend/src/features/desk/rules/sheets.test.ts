import { describe, expect, it } from 'vitest'
import { promises } from './sheet'
import { sheets } from './sheets'

describe("R04: the children's rules", () => {
  it('exist in Chinese', () => {
    expect(sheets.map((sheet) => sheet.lang)).toContain('zh-CN')
  })

  it.each(sheets)('lack no promise in $name', ({ rules }) => {
    expect(rules.map((rule) => rule.id)).toEqual([...promises])
  })

  it.each(sheets)('are short enough for a child in $name', ({ rules, lang }) => {
    const longest = Math.max(...rules.map((rule) => rule.text.length))
    expect(longest).toBeLessThan(lang === 'zh-CN' ? 70 : 200)
  })

  it.each(sheets)('say how they are to be read in $name', ({ lang, dir }) => {
    expect(dir).toBe(/^(ug|ar)/.test(lang) ? 'rtl' : 'ltr')
  })
})
