/* global document */
// One teacher reads a class of letters by keyboard: how many keys it takes, and how long they wait for house and page.
// mvn -q test-compile exec:exec@bench -Dbench=reading-a-class starts the house and lays the letters there.
import process from 'node:process'
import { chromium } from '@playwright/test'
import { findChromium } from './chromium.mjs'

const { SHOULASHOU_ADDRESS: baseURL, SHOULASHOU_SESSION: session } = process.env
const letters = Number(process.env.SHOULASHOU_LETTERS)
const MINUTES = 20
/** What a hand takes for a key it knows. */
const SECONDS_FOR_A_KEY = 0.5
const OWN_WORDS = '写得真好！请把电话去掉，再交给我。'

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
await context.addCookies([{ name: 'SESSION', value: session, url: baseURL }])
const page = await context.newPage()
const waits = []
const done = { approved: 0, returned: 0, inOwnWords: 0 }
let keys = 0
let typed = 0

async function press(key) {
  keys++
  await page.keyboard.press(key)
}

/** From the key to the words on the screen. */
async function waiting(key, shown) {
  const start = performance.now()
  await press(key)
  await shown()
  waits.push(performance.now() - start)
}

const words = () => page.locator('.letter-body').innerText()
const other = (read) => async () => {
  await page.waitForFunction(
    (before) => {
      const body = document.querySelector('.letter-body')
      return (body !== null && body.innerText !== before) || document.querySelector('.all') !== null
    },
    read,
    { polling: 'raf', timeout: 60_000 },
  )
}

async function decide(read) {
  const marked = await page.locator('.letter-body mark').count()
  if (marked === 0) {
    await waiting('a', other(read))
    done.approved++
    return
  }
  await press('n')
  await waiting('r', () => page.locator('dialog[open] textarea').waitFor())
  if (done.returned % 2 === 1) {
    await press('Tab')
    while (!(await page.locator('dialog[open] textarea:focus').count())) await press('Tab')
    await press('Control+a')
    await page.keyboard.insertText(OWN_WORDS)
    typed += OWN_WORDS.length
    done.inOwnWords++
  }
  await waiting('Control+Enter', other(read))
  done.returned++
}

async function begin() {
  for (let look = 0; look < 60; look++) {
    const answer = await context.request.get('/api/letters/queue?side=ALL&size=100')
    const { items } = await answer.json()
    if (items.filter(({ waitsFor }) => waitsFor === 'APPROVE').length === letters) return
    await page.waitForTimeout(500)
  }
  throw new Error(`not all ${letters} letters came into the queue`)
}

await begin()
await page.goto('/letters')
await page.getByRole('link', { name: '从第一封开始读' }).waitFor()
while (!(await page.locator('a:focus').filter({ hasText: '从第一封开始读' }).count()))
  await press('Tab')
const start = performance.now()
await waiting('Enter', () => page.locator('.letter-body').waitFor())
for (let number = 0; number < letters; number++) await decide(await words())
await page.locator('.all').waitFor()
const whole = (performance.now() - start) / 1000

const sorted = [...waits].sort((one, two) => one - two)
const at = (part) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(0)
const software = waits.reduce((sum, wait) => sum + wait, 0) / 1000
const hands = keys * SECONDS_FOR_A_KEY
const left = (MINUTES * 60 - software - hands) / letters
console.log(
  `${letters} letters: ${done.approved} approved, ${done.returned} given back, ${done.inOwnWords} of them in own words`,
)
console.log(
  `keys ${keys}, ${(keys / letters).toFixed(2)} a letter, and ${typed} signs of own words`,
)
console.log(
  `waiting from a key to what it shows: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms; together ${software.toFixed(1)} s, ${((software / letters) * 1000).toFixed(0)} ms a letter`,
)
console.log(`the whole class without reading: ${whole.toFixed(1)} s`)
console.log(
  `left of ${MINUTES} minutes for reading, at half a second for a key: ${left.toFixed(1)} s a letter`,
)
await browser.close()
