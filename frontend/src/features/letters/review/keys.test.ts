import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, type Ref } from 'vue'
import { useKeys } from './keys'
import { reasonFor } from './reasons'

function reading() {
  const pressed: string[] = []
  let on: Ref<boolean> | undefined
  mount(
    defineComponent({
      setup() {
        on = useKeys((key) => pressed.push(key) > 0)
        return () => h('textarea', { id: 'note' })
      },
    }),
    { attachTo: document.body },
  )
  const press = (key: string, at: EventTarget = document.body) =>
    at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  return { pressed, press, on: on as Ref<boolean> }
}

describe('deciding by keyboard', () => {
  it('hears one letter, large or small', () => {
    const { pressed, press } = reading()
    press('A')
    press('j')
    expect(pressed).toEqual(['a', 'j'])
  })

  it('does nothing while somebody writes or a sheet is open', () => {
    const { pressed, press } = reading()
    press('r', document.getElementById('note') as HTMLElement)
    document.body.append(Object.assign(document.createElement('dialog'), { open: true }))
    press('a')
    expect(pressed).toEqual([])
  })

  it('can be switched off, and stays off', async () => {
    const { pressed, press, on } = reading()
    on.value = false
    await Promise.resolve()
    press('a')
    expect(pressed).toEqual([])
    expect(reading().on.value).toBe(false)
  })
})

describe('the reason that is proposed', () => {
  it('follows what the screens have found', () => {
    expect(reasonFor([{ kind: 'MEETING' }, { kind: 'PHONE' }])).toBe('MEETING')
    expect(reasonFor([{ kind: 'GIFT' }])).toBe('GIFTS')
    expect(reasonFor([{ kind: 'MESSENGER' }])).toBe('CONTACT_DATA')
    expect(reasonFor([])).toBe('TOO_LITTLE')
  })
})
