import { createI18n } from 'vue-i18n'
import { ref } from 'vue'
import type { Text } from '@/api'

export type Language = 'zh' | 'en'

const tags: Record<Language, string> = { zh: 'zh-CN', en: 'en' }
const packs: Record<Language, () => Promise<{ default: object }>> = {
  zh: () => import('./texts/zh'),
  en: () => import('./texts/en'),
}
const remembered = 'shoulashou.language'

export const i18n = createI18n({
  legacy: false,
  locale: 'zh' as string,
  fallbackLocale: false,
  missingWarn: import.meta.env.DEV,
  fallbackWarn: false,
})

/** The language that the page speaks. Chinese, unless somebody chose otherwise or the browser speaks no Chinese. */
export const language = ref<Language>('zh')

export function languageTag(): string {
  return tags[language.value]
}

export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(remembered)
  if (chosen === 'zh' || chosen === 'en') return chosen
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('zh')) ? 'zh' : 'en'
}

export async function speak(wanted: Language): Promise<void> {
  const { default: pack } = await packs[wanted]()
  i18n.global.setLocaleMessage(wanted, pack)
  i18n.global.locale.value = wanted
  language.value = wanted
  document.documentElement.lang = tags[wanted]
}

export async function choose(wanted: Language): Promise<void> {
  localStorage.setItem(remembered, wanted)
  await speak(wanted)
}

/** A text of the server in the language of the page. */
export function said(text: Text | undefined): string {
  return text?.[language.value] ?? ''
}

/** A place by the line of those around it, given from the widest to the nearest: English begins with the nearest. */
export function saidPlace(line: Text[]): string {
  const names = line.map(said)
  return language.value === 'en' ? names.reverse().join(', ') : names.join(' ')
}
