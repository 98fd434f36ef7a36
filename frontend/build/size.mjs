/** Prints what the first page costs over the wire: everything that index.html asks for, and the page it shows. */
import { gzipSync, brotliCompressSync } from 'node:zlib'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from './steps.mjs'

const dist = join(home, 'dist')
const html = readFileSync(join(dist, 'index.html'), 'utf8')
const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1])
const files = ['index.html', ...new Set(named), ...alsoLoaded(process.argv.slice(2))]
let gzip = 0
let brotli = 0
for (const file of new Set(files)) {
  const bytes = readFileSync(join(dist, file))
  gzip += gzipSync(bytes).length
  brotli += brotliCompressSync(bytes).length
}
console.log(`First page: ${files.length} files, ${kb(gzip)} gzip, ${kb(brotli)} brotli`)

/** Lazy parts that the first page needs too, by the beginning of their names. */
function alsoLoaded(names) {
  return readdirSync(join(dist, 'assets'))
    .filter((file) => names.some((name) => file.startsWith(name + '-')) && /\.(js|css)$/.test(file))
    .map((file) => 'assets/' + file)
}

function kb(bytes) {
  return (bytes / 1000).toFixed(1) + ' kB'
}
