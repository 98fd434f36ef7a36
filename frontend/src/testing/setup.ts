import { i18n, speak } from '@/app/language'
import { beforeEach } from 'vitest'
import { config } from '@vue/test-utils'

config.global.plugins.push(i18n)

beforeEach(async () => {
  localStorage.clear()
  await speak('zh')
})
