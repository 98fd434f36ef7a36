export const LANGUAGES = ['zh', 'en', 'ug', 'bo'] as const
export type LetterLanguage = (typeof LANGUAGES)[number]

const scripts: Record<LetterLanguage, RegExp> = {
  zh: /\p{Script=Han}/gu,
  en: /\p{Script=Latin}/gu,
  ug: /\p{Script=Arabic}/gu,
  bo: /\p{Script=Tibetan}/gu,
}

/** A Chinese sign says as much as several letters of an alphabet. */
const weight: Record<LetterLanguage, number> = { zh: 3, en: 1, ug: 1, bo: 1.5 }

/** The language whose letters most of a paragraph is written in; nothing, as long as it holds none. */
export function languageOf(text: string): LetterLanguage | undefined {
  const amounts = LANGUAGES.map((language) => ({
    language,
    amount: (text.match(scripts[language])?.length ?? 0) * weight[language],
  }))
  const [most] = amounts.sort((one, other) => other.amount - one.amount)
  return most !== undefined && most.amount > 0 ? most.language : undefined
}

export const directionOf = (language: string | undefined | null) =>
  language === 'ug' ? ('rtl' as const) : ('ltr' as const)

/** Signs as a child counts them: a Chinese sign, or a word of letters. */
export function lengthOf(text: string): number {
  const signs = text.match(scripts.zh)?.length ?? 0
  const words = text.match(/[\p{Script=Latin}\p{Script=Arabic}\p{N}]+/gu)?.length ?? 0
  const syllables = text
    .match(/\p{Script=Tibetan}+/gu)
    ?.join('་')
    .split(/[་།]+/)
    .filter(Boolean)
  return signs + words + (syllables?.length ?? 0)
}
