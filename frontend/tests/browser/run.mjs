// Runs the browser tests against a house that is already running: node frontend/tests/browser/run.mjs [file or -g title]
// The house's address comes in SHOULASHOU_ADDRESS; BrowserIT starts one and sets it.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'

if (!process.env.SHOULASHOU_ADDRESS) {
  console.error(
    '请把 SHOULASHOU_ADDRESS 设为正在运行的系统的地址，例如 http://127.0.0.1:8080；mvn verify 会自己设好。\n' +
      'Set SHOULASHOU_ADDRESS to where the house runs, for instance http://127.0.0.1:8080; mvn verify does it by itself.',
  )
  process.exit(1)
}

const here = dirname(fileURLToPath(import.meta.url))
const cli = join(
  dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
  'cli.js',
)
const child = spawn(
  process.execPath,
  [cli, 'test', '--config', join(here, 'playwright.config.ts'), ...process.argv.slice(2)],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM_PATH: findChromium() },
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
