import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { stampDrawings } from '@/design/drawings/stamps/stamps'
import FriendAsked from './FriendAsked.vue'
import type { Answered } from './useDraft'

const QUESTIONS = ['你喜欢秋天吗？', 'سېنىڭ ئىسمىڭ نېمە؟', 'Do you swim?']

function asking(answered: Answered | null, questions = QUESTIONS) {
  const props = {
    asked: { letter: 'l0', questions },
    modelValue: answered,
    'onUpdate:modelValue': (modelValue: Answered | null) => void page.setProps({ modelValue }),
  }
  const page = mount(FriendAsked, { props, attachTo: document.body })
  const tick = (place: number, done = true) => page.findAll('input')[place]?.setValue(done)
  return { page, tick }
}

describe('what a friend asked', () => {
  it('is a list to tick off while writing, each question in its own direction', async () => {
    const { page, tick } = asking(null)
    expect(page.findAll('label').map((label) => label.text())).toEqual(QUESTIONS)
    expect(page.findAll('label').map((label) => label.attributes('dir'))).toEqual([
      'ltr',
      'rtl',
      'ltr',
    ])
    await tick(2)
    await tick(0)
    expect(page.props('modelValue')).toEqual({ letter: 'l0', ticked: [0, 2] })
    expect(page.get('[role="status"]').text()).toContain('还有 1 个没有勾')
    await tick(1)
    expect(page.get('[role="status"]').text()).toContain('都回答了')
  })

  it('says nothing when the last tick is taken away again', async () => {
    const { page, tick } = asking({ letter: 'l0', ticked: [1] })
    await tick(1, false)
    expect(page.props('modelValue')).toBeNull()
  })

  it('takes no tick over from another letter', () => {
    const { page } = asking({ letter: 'an older one', ticked: [0, 1, 2] })
    expect(page.findAll('input').map(({ element }) => element.checked)).toEqual([
      false,
      false,
      false,
    ])
  })

  it('is not there where nothing was asked', () => {
    expect(asking(null, []).page.find('details').exists()).toBe(false)
  })

  it('has a stamp of its own', () => {
    expect(stampDrawings['ginkgo']).toBeDefined()
  })
})
