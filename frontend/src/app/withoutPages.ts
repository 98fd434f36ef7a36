const words = {
  zh: ['页面没有打开', '请检查网络，然后', '再打开一次'],
  en: ['The page did not open', 'Check the connection, then', 'open it again'],
} as const

/** What remains when not even the texts and the shell of the pages could be fetched. */
export function sayWithoutPages(place: Element, language: keyof typeof words): void {
  const [what, advice, again] = words[language]
  const heading = document.createElement('h1')
  heading.textContent = what
  const link = document.createElement('a')
  link.href = location.href
  link.textContent = again
  const next = document.createElement('p')
  next.append(`${advice} `, link)
  const main = document.createElement('main')
  main.append(heading, next)
  place.replaceChildren(main)
}
