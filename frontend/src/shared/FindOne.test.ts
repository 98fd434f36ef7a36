import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { shown } from '@/testing/shown'
import FindOne from './FindOne.vue'

interface Found {
  id: string
}

async function aField() {
  const chosen = ref<Found>()
  const holder = defineComponent(
    () => () =>
      h(FindOne as never, {
        modelValue: chosen.value,
        'onUpdate:modelValue': (one: Found | undefined) => (chosen.value = one),
        label: 'Where',
        placeholder: '',
        find: async (q: string) => (q === 'none' ? [] : [{ id: 'first' }, { id: 'second' }]),
        keyOf: (one: Found) => one.id,
        nameOf: (one: Found) => one.id,
      }),
  )
  const { page } = await shown(holder)
  return { input: page.get('input'), page, chosen }
}

describe('finding one thing among many', () => {
  it('works by keyboard alone', async () => {
    const { input, chosen } = await aField()
    await input.trigger('focus')
    await flushPromises()
    expect(input.attributes('aria-expanded')).toBe('true')
    await input.trigger('keydown', { key: 'ArrowDown' })
    await input.trigger('keydown', { key: 'Enter' })
    expect(chosen.value).toEqual({ id: 'second' })
    expect(input.element.value).toBe('second')
    expect(input.attributes('aria-expanded')).toBe('false')
  })

  it('keeps nothing chosen that the text no longer names', async () => {
    const { input, chosen } = await aField()
    await input.trigger('focus')
    await flushPromises()
    await input.trigger('keydown', { key: 'Enter' })
    await input.setValue('other')
    expect(chosen.value).toBeUndefined()
  })
})
