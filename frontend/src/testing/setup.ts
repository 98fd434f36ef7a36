import { config, enableAutoUnmount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, vi } from 'vitest'
import { i18n, speak } from '@/app/language'

config.global.plugins.push(i18n)
enableAutoUnmount(afterEach)

beforeEach(async () => {
  localStorage.clear()
  setActivePinia(createPinia())
  await speak('zh')
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  document.body.innerHTML = ''
})
