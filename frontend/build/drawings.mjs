/** Turns a drawing of the pages into an SVG that stands alone: its classes become the colours that they mean. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from './steps.mjs'

const design = (file) => readFileSync(join(home, 'src', 'design', file), 'utf8')
const colours = new Map(
  [...design('tokens.css').matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, colour]) => [
    name,
    colour,
  ]),
)
const looks = rulesOf(design('drawing.css'))
const painted = new Set(['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'])

/** Nothing, if the component holds no drawing of its own. */
export function plainSvg(component) {
  const drawing = /<svg[^>]*class="drawing[^]*<\/svg>/.exec(component)?.[0]
  if (drawing === undefined) return null
  const rules = [...looks, ...rulesOf(/<style[^>]*>([^]*)<\/style>/.exec(component)?.[1] ?? '')]
  const root = namesIn(/class="([^"]*)"/.exec(drawing)[1])
  return drawing
    .replace(/<svg[^>]*>/, (tag) => {
      const box = /viewBox="[^"]*"/.exec(tag)[0]
      return `<svg xmlns="http://www.w3.org/2000/svg" ${box}${paint(rules, root, new Set())}>`
    })
    .replace(/ class="([^"]*)"/g, (_, names) => paint(rules, root, namesIn(names)))
}

function paint(rules, root, own) {
  const found = new Map()
  for (const { selector, declarations } of rules) {
    if (!meets(selector, root, own)) continue
    for (const [property, value] of declarations)
      if (painted.has(property)) found.set(property, value)
  }
  return [...found].map(([property, value]) => ` ${property}="${value}"`).join('')
}

/** `.drawing.inked .unlined` asks for two names on the drawing and one on the shape. */
function meets(selector, root, own) {
  const parts = selector.split(/\s+/).map((part) => part.split('.').filter(Boolean))
  const shape = parts.length > 1 || !parts[0].some((name) => root.has(name)) ? parts.pop() : []
  const onShape = own.size > 0 && shape.length > 0 && shape.every((name) => own.has(name))
  const onRoot = own.size === 0 && shape.length === 0
  return (onShape || onRoot) && parts.flat().every((name) => root.has(name))
}

function rulesOf(css) {
  const rules = css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)
  return [...rules].map(([, selector, body]) => ({
    selector: selector.trim(),
    declarations: [...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, property, value]) => [
      property,
      value.replace(/var\(--([\w-]+)\)/g, (_, name) => colours.get(name)),
    ]),
  }))
}

function namesIn(list) {
  return new Set(list.split(/\s+/))
}
