import { defineConfig } from '@playwright/test'
import { fileURLToPath } from 'node:url'

const target = fileURLToPath(new URL('../../../target/browser', import.meta.url))

/** Nothing that the browser itself might want to fetch: the house must work where there is no internet (R27). */
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

export default defineConfig({
  testDir: '.',
  outputDir: `${target}/results`,
  globalSetup: './everyone-signs-in.ts',
  globalTeardown: './no-page-was-missed.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Generous, because the machine may be busy: only what never comes is a failure.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['junit', { outputFile: `${target}/report.xml` }]],
  use: {
    baseURL: process.env.SHOULASHOU_ADDRESS,
    browserName: 'chromium',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: quiet },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    serviceWorkers: 'block',
    acceptDownloads: true,
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
    // Where nobody sits at the keyboard nobody would look at it either.
    trace: process.env.CI ? 'off' : { mode: 'retain-on-failure', screenshots: false },
  },
})
