/**
 * Writes anew what comes from the clipboard, without ever giving it to the browser: even a document that nobody sees
 * would compile its handlers and styles, and the content policy would rightly complain. What comes out holds only
 * names and values that stand here.
 */
export function cleanPasted(html: string): string {
  const words = html.replace(COMMENT, '').replace(DROPPED, '')
  return [...words.matchAll(TOKEN)]
    .map(([whole, name, facts]) => written(whole, name, facts))
    .join('')
}

const COMMENT = /<!--[^]*?(?:-->|$)/g
const DROPPED =
  /<(script|style|template|head|title|iframe|object|svg|math|noscript|textarea|select)\b[^]*?(?:<\/\1\s*>|$)/gi
const TOKEN = /<\/?([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi

const NAMES: Record<string, string> = {
  p: 'p',
  br: 'br',
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  span: 'span',
  figure: 'figure',
}
const BLOCKS = /^(div|h[1-6]|blockquote|section|article|header|footer|tr|pre|dd|dt)$/
const FACTS: [name: string, value: RegExp][] = [
  ['lang', /\blang\s*=\s*["']?(zh|en|ug|bo)\b/i],
  ['class', /\bclass\s*=\s*["']?(ink-(?:blue|green|plum|brown))\b/i],
  ['data-picture', /\bdata-picture\s*=\s*["']?([\w-]+)["'\s]*(?=$|[\s/])/i],
]

function written(whole: string, name: string | undefined, facts = ''): string {
  if (name === undefined) return whole === '<' ? '&lt;' : whole
  const tag = NAMES[name.toLowerCase()] ?? (BLOCKS.test(name.toLowerCase()) ? 'p' : undefined)
  if (tag === undefined) return ''
  if (whole.startsWith('</')) return `</${tag}>`
  const kept = FACTS.flatMap(([fact, pattern]) => {
    const value = pattern.exec(facts)?.[1]
    return value === undefined ? [] : [` ${fact}="${value}"`]
  })
  return `<${tag}${kept.join('')}>`
}
