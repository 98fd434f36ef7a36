import { describe, expect, it } from 'vitest'
import { isGoodPassword, passwordRules } from './passwordRules'

describe('R30: a good password', () => {
  it('is long and is not guessed first', () => {
    expect(isGoodPassword('green bicycle soup', 'teacher.li')).toBe(true)
  })

  it.each([
    ['short one', 'ruleLength'],
    ['aaaabbbbaaaabbbb', 'ruleVaried'],
    ['i-am-teacher.li-indeed', 'ruleName'],
    ['password123456', 'ruleWorn'],
  ] as const)('is not %s', (password, rule) => {
    expect(passwordRules(password, 'teacher.li')[rule]).toBe(false)
    expect(isGoodPassword(password, 'teacher.li')).toBe(false)
  })

  it('fulfils nothing while it is empty', () => {
    expect(Object.values(passwordRules('', ''))).toEqual([false, false, false, false])
  })

  it('may hold a name of two letters, as the server allows', () => {
    expect(passwordRules('liquid mountain tea', 'li').ruleName).toBe(true)
  })
})
