/** What both halves of the build need: running programs, stamps of files, and sentences for people. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const home = dirname(dirname(fileURLToPath(import.meta.url)))
const windows = process.platform === 'win32'
const oldest = [20, 19]

/** One sentence, in both languages, and the build ends. */
export function stop(zh, en) {
  console.error('\n' + zh + '\n' + en + '\n')
  process.exit(1)
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  const wanted = oldest.join('.')
  stop(
    `Node 版本太旧（现在是 ${process.version}）：请安装 ${wanted} 或更新的版本，再运行一次。`,
    `This Node is too old (${process.version}): install ${wanted} or newer and run again.`,
  )
}

export function run(name, args, options = {}) {
  return spawnSync(name, args, { cwd: home, stdio: 'inherit', shell: windows, ...options })
}

/** A program that the lock file brought. */
export function tool(name) {
  return join(home, 'node_modules', '.bin', windows ? name + '.cmd' : name)
}

export function stampOf(...paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesIn(join(home, path))).sort()) {
    hash.update(relative(home, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

const stampFile = (name) => join(home, 'node_modules', '.stamps', name)

export function isFresh(name, stamp) {
  return existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === stamp
}

export function keep(name, stamp) {
  mkdirSync(dirname(stampFile(name)), { recursive: true })
  writeFileSync(stampFile(name), stamp)
}
