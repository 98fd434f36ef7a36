/** Prints one part of the page and nothing around it. */
export function printOnly(part: HTMLElement): void {
  const copy = part.cloneNode(true) as HTMLElement
  copy.classList.add('printed-alone')
  document.body.append(copy)
  document.documentElement.classList.add('prints-one')
  window.print()
  document.documentElement.classList.remove('prints-one')
  copy.remove()
}
