/**
 * A letter's body as a tree of what a letter may hold. Nothing else of the HTML is kept, so drawing the tree can never
 * run or fetch anything, even if the server had let something through.
 */
export interface Branch {
  tag: 'p' | 'br' | 'strong' | 'em' | 'ul' | 'ol' | 'li' | 'span' | 'figure'
  lang?: string
  dir?: 'rtl' | 'ltr'
  ink?: string
  picture?: string
  inner: Twig[]
}

export interface Leaf {
  text: string
  /** Where its first sign stands in the text of the paragraphs joined with line ends. */
  from: number
}

export type Twig = Branch | Leaf

const KEPT = ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'span', 'figure']
const DROPPED = ['script', 'style', 'template', 'iframe', 'object', 'svg', 'math', 'title', 'head']
const INK = /^ink-(blue|green|plum|brown)$/
const LANGUAGE = /^[a-z]{2}(-[A-Za-z]{2,4})?$/

export const isLeaf = (twig: Twig): twig is Leaf => 'text' in twig

export function treeOf(html: string): Twig[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const reading = { at: 0, begun: false }
  return twigsOf(page.body, reading)
}

function twigsOf(parent: Node, reading: { at: number; begun: boolean }): Twig[] {
  return [...parent.childNodes].flatMap((node) => twigOf(node, reading))
}

function twigOf(node: Node, reading: { at: number; begun: boolean }): Twig[] {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.textContent ?? ''
    const leaf = { text, from: reading.at }
    reading.at += text.length
    return text === '' ? [] : [leaf]
  }
  if (!(node instanceof Element)) return []
  const tag = node.localName
  if (DROPPED.includes(tag)) return []
  if (!KEPT.includes(tag)) return twigsOf(node, reading)
  if (tag === 'p') startLine(reading)
  if (tag === 'br') reading.at += 1
  return [{ ...factsOf(node), tag: tag as Branch['tag'], inner: twigsOf(node, reading) }]
}

/** Every paragraph is a line of the text that the screens read; a picture is none. */
function startLine(reading: { at: number; begun: boolean }): void {
  if (reading.begun) reading.at += 1
  reading.begun = true
}

function factsOf(element: Element): Omit<Branch, 'tag' | 'inner'> {
  const lang = element.getAttribute('lang') ?? ''
  const dir = element.getAttribute('dir')
  const ink = INK.exec(element.className)?.[1]
  const picture = element.getAttribute('data-picture') ?? ''
  return {
    ...(LANGUAGE.test(lang) ? { lang } : {}),
    ...(dir === 'rtl' || dir === 'ltr' ? { dir } : {}),
    ...(ink ? { ink } : {}),
    ...(/^[\w-]+$/.test(picture) ? { picture } : {}),
  }
}
