/** Scripts that run from right to left. */
export const dirOf = (lang: string) => (lang === 'ug' ? 'rtl' : 'ltr')

/** Each language in its own words, for whoever reads no other. */
export const ownName = (lang: string) =>
  new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang

/** The reader's language, or Chinese where the notice is not written in it. */
export function textIn<T extends { lang: string }>(texts: T[], lang: string): T | undefined {
  return texts.find((text) => text.lang === lang) ?? texts[0]
}
