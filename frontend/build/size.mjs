/** Prints what a first visit costs over the wire: index.html, and all that the page behind it asks for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { home } from './steps.mjs'

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
