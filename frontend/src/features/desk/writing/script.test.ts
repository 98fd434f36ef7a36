import { describe, expect, it } from 'vitest'
import { directionOf, languageOf, lengthOf } from './script'

describe('the script of a paragraph', () => {
  it('is the one that most of it is written in', () => {
    expect(languageOf('你好，我叫小星星。')).toBe('zh')
    expect(languageOf('سالام، مەن سېنىڭ دوستۇڭ')).toBe('ug')
    expect(languageOf('བཀྲ་ཤིས་བདེ་ལེགས།')).toBe('bo')
    expect(languageOf('Hello from Zhuzhou')).toBe('en')
    expect(languageOf('我们说 hello')).toBe('zh')
    expect(languageOf('123 …')).toBeUndefined()
  })

  it('runs from right to left where its letters do', () => {
    expect(directionOf('ug')).toBe('rtl')
    expect(directionOf('bo')).toBe('ltr')
  })
})

describe('the length of a letter', () => {
  it('counts signs of Chinese, words of alphabets and syllables of Tibetan', () => {
    expect(lengthOf('你好 hello 2 次')).toBe(5)
    expect(lengthOf('བཀྲ་ཤིས་བདེ་ལེགས།')).toBe(4)
    expect(lengthOf(' \n')).toBe(0)
  })
})
