// Finds the browser that the tests drive, or brings it here: the system's first, then the system's package manager,
// then Playwright's own. Chinese and Tibetan pages cannot be measured without their fonts, so these come along.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const NOT_FOUND =
  '找不到浏览器，浏览器测试无法运行：请安装 Chromium 和中文字体（Debian/Ubuntu：apt-get install chromium fonts-noto-cjk），' +
  '或把 CHROMIUM_PATH 设为它的位置，然后再试。\n' +
  'No browser was found, so the browser tests cannot run: install Chromium and Chinese fonts ' +
  '(Debian/Ubuntu: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to where it is, and try again.'

const NO_FONTS =
  '没有中文字体，版式测试的结果不可靠：请安装 fonts-noto-cjk。\n' +
  'There is no Chinese font, so measurements of the layout are not reliable: install fonts-noto-cjk.'

/** The path of a browser that can be started. Ends the process with one plain sentence when there is none. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given && !isProgram(given)) {
    stop(
      `CHROMIUM_PATH 指向的 ${given} 不是可以运行的程序，请改正或去掉它。\n` +
        `CHROMIUM_PATH points to ${given}, which is no program that can be run: correct it or take it away.`,
    )
  }
  if (!hasFonts() || !(given || installed())) installWithApt()
  const found = given ?? installed() ?? playwrightsOwn() ?? downloadedByPlaywright()
  if (!found) stop(NOT_FOUND)
  if (!hasFonts()) console.warn(NO_FONTS)
  return found
}

function installed() {
  return USUAL.find(isProgram)
}

function playwrightsOwn() {
  const path = chromium.executablePath()
  return isProgram(path) ? path : undefined
}

function downloadedByPlaywright() {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  )
  run(process.execPath, [cli, 'install', 'chromium'])
  return playwrightsOwn()
}

function installWithApt() {
  const before = asRoot()
  if (!before || !works('apt-get', ['--version'])) return
  const apt = [...before, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q']
  const packages = ['fonts-noto-cjk', 'fonts-noto-core']
  if (!process.env.CHROMIUM_PATH && !installed()) packages.unshift('chromium')
  console.log(`正在安装 / installing: ${packages.join(' ')}`)
  run(apt[0], [...apt.slice(1), 'update'])
  run(apt[0], [...apt.slice(1), 'install', '-y', '--no-install-recommends', ...packages])
}

/** What to put before a command so that it may install; nothing when we may not. */
function asRoot() {
  if (process.platform !== 'linux') return undefined
  if (process.getuid?.() === 0) return ['env']
  return works('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined
}

function hasFonts() {
  if (process.platform !== 'linux') return true
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return list.status === 0 && list.stdout.trim() !== ''
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return existsSync(path)
  } catch {
    return false
  }
}

function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function run(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
