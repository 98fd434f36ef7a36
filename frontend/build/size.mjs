/**
 * Prints what a first visit costs over the wire: index.html, and all that the page behind it asks for. The first page of
 * a pupil has to come over a slow line of a school: it may not grow beyond its limit.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { home, stop } from './steps.mjs'

/** Of the first page of a pupil, compressed. */
const MOST_BYTES = 200_000
const LIMITED = 'First page of a pupil'

const dist = join(home, 'dist')
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'))

const visits = {
  'Sign-in page': ['index.html', 'PublicLayout.vue', 'DoorsPage.vue', 'texts/zh.ts'],
  'First page of a pupil': ['index.html', 'DeskLayout.vue', 'DeskPage.vue', 'texts/zh.ts'],
  'Writing a letter': ['index.html', 'DeskLayout.vue', 'WritePage.vue', 'texts/zh.ts'],
  'First page of staff': ['index.html', 'StaffShell.vue', 'HomePage.vue', 'texts/zh.ts'],
}
for (const [name, parts] of Object.entries(visits)) {
  const files = new Set(['index.html', ...parts.flatMap((part) => filesOf(keyOf(part)))])
  const bytes = [...files].map((file) => readFileSync(join(dist, file)))
  const gzip = sum(bytes.map((content) => gzipSync(content).length))
  const brotli = sum(bytes.map((content) => brotliCompressSync(content).length))
  console.log(`${name}: ${files.size} files, ${kb(gzip)} gzip, ${kb(brotli)} brotli`)
  if (name === LIMITED && gzip > MOST_BYTES) {
    stop(
      `学生的第一页压缩后超过了 ${kb(MOST_BYTES)}：请把用不到的部分改成需要时再加载。`,
      `The first page of a pupil is larger than ${kb(MOST_BYTES)} compressed: load later what it does not need at first.`,
    )
  }
}

function keyOf(part) {
  const key = Object.keys(manifest).find((source) => source === part || source.endsWith('/' + part))
  if (key === undefined) throw new Error(`${part} is not in the build`)
  return key
}

/** A part with everything that it imports before it can run. */
function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return []
  seen.add(key)
  const { file, css = [], imports = [] } = manifest[key]
  return [file, ...css, ...imports.flatMap((other) => filesOf(other, seen))]
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}

function kb(bytes) {
  return (bytes / 1000).toFixed(1) + ' kB'
}
