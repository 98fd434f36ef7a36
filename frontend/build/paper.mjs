/** Puts into the jar what printed paper is made of: fonts with their licences, and our drawings as plain SVG. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { plainSvg } from './drawings.mjs'
import { home, isFresh, keep, stampOf, stop } from './steps.mjs'

const made = join(dirname(home), 'target', 'classes', 'paper')
const fonts = {
  'noto-sans-sc': ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'],
  'noto-naskh-arabic': [
    '400Regular/NotoNaskhArabic_400Regular.ttf',
    '700Bold/NotoNaskhArabic_700Bold.ttf',
  ],
  'noto-serif-tibetan': [
    '400Regular/NotoSerifTibetan_400Regular.ttf',
    '700Bold/NotoSerifTibetan_700Bold.ttf',
  ],
}

export function paper() {
  const stamp = stampOf('package-lock.json', 'build/paper.mjs', 'build/drawings.mjs', 'src/design')
  if (existsSync(join(made, 'drawings')) && isFresh('paper', stamp)) return
  copyFonts()
  writeDrawings()
  keep('paper', stamp)
}

function copyFonts() {
  for (const [name, files] of Object.entries(fonts)) {
    const from = join(home, 'node_modules', '@expo-google-fonts', name)
    for (const file of files) copy(join(from, file), join('fonts', basename(file)))
    copy(join(from, 'LICENSE_FONT'), join('fonts', `${name}-OFL.txt`))
  }
}

function copy(from, to) {
  if (!existsSync(from)) {
    stop(
      `缺少字体文件 ${from}：请删除 frontend/node_modules，再运行一次。`,
      `The font file ${from} is missing: delete frontend/node_modules and run again.`,
    )
  }
  mkdirSync(dirname(join(made, to)), { recursive: true })
  copyFileSync(from, join(made, to))
}

function writeDrawings() {
  mkdirSync(join(made, 'drawings'), { recursive: true })
  for (const folder of ['pictures', 'mark']) {
    const from = join(home, 'src', 'design', folder)
    for (const file of readdirSync(from)) {
      const svg = file.endsWith('.vue') ? plainSvg(readFileSync(join(from, file), 'utf8')) : null
      if (svg)
        writeFileSync(join(made, 'drawings', basename(file, '.vue').toLowerCase() + '.svg'), svg)
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) paper()
