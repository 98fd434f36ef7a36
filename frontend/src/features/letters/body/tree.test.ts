import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import LetterBody from './LetterBody'
import { piecesOf } from './marks'
import { treeOf } from './tree'

const ways = { pictureAddress: (id: string) => `/p/${id}`, pictureLabel: () => '图画 1' }
const drawn = (html: string, more = {}) => mount(LetterBody, { props: { html, ...ways, ...more } })

describe('a letter’s body', () => {
  it('keeps scripts, inks, lists and pictures, and drops the rest', () => {
    const page = drawn(
      '<p lang="ug" dir="rtl">سالام</p><p><span class="ink-plum">紫</span><em>重</em></p>' +
        '<ul><li><p>一</p></li></ul><figure data-picture="p-1"></figure>' +
        '<script>alert(1)</script><img src="x" onerror="alert(1)"><a href="javascript:1">链接</a>',
    )
    expect(page.find('[lang=ug]').attributes('dir')).toBe('rtl')
    expect(page.find('.ink-plum').text()).toBe('紫')
    expect(page.find('img').attributes('src')).toBe('/p/p-1')
    expect(page.findAll('img')).toHaveLength(1)
    expect(page.find('a').exists()).toBe(false)
    expect(page.html()).not.toMatch(/script|onerror|style=/)
  })

  it('tells where each text stands in the lines that the screens read', () => {
    const tree = JSON.stringify(
      treeOf(
        '<p></p><p>ab<br>c</p><p></p><figure data-picture="x"></figure><ol><li><p>de</p></li></ol>',
      ),
    )
    const places = [...tree.matchAll(/"text":"(\w+)","from":(\d+)/g)].map(([, text, from]) => [
      text,
      Number(from),
    ])
    expect(places).toEqual([
      ['ab', 1],
      ['c', 4],
      ['de', 7],
    ])
  })

  it('marks the words of which a screen speaks', () => {
    const page = drawn('<p>电话是 <strong>138</strong>00</p>', {
      marks: [{ start: 4, end: 9 }],
      chosen: 0,
    })
    expect(page.findAll('mark').map((mark) => mark.text())).toEqual(['138', '00'])
    expect(page.find('mark').classes()).toContain('chosen')
  })
})

describe('pieces of a text', () => {
  it('are cut where marks overlap', () => {
    const marks = [
      { start: 1, end: 4 },
      { start: 3, end: 6 },
    ]
    expect(piecesOf('abcdefg', 0, marks)).toEqual([
      { text: 'a', marks: [] },
      { text: 'bc', marks: [0] },
      { text: 'd', marks: [0, 1] },
      { text: 'ef', marks: [1] },
      { text: 'g', marks: [] },
    ])
  })
})
