import en from './en'
import zh from './zh'

const words = { zh, en }

/** What remains when not even the texts and the shell of the pages could be fetched. */
export function sayWithoutPages(place: Element, language: keyof typeof words): void {
  const { what, advice, again } = words[language]
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
