/** Makes src/api/schema.d.ts from the contract whenever the contract changed; nobody commits or edits it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { home, isFresh, keep, run, stampOf, stop, tool } from './steps.mjs'

const made = 'src/api/schema.d.ts'

export function types() {
  const stamp = stampOf('openapi.json', 'package-lock.json')
  if (existsSync(join(home, made)) && isFresh('types', stamp)) return
  const { status } = run(tool('openapi-typescript'), ['openapi.json', '-o', made], {
    stdio: 'pipe',
  })
  if (status !== 0) {
    stop(
      'frontend/openapi.json 读不懂：请重新生成它，再运行一次。',
      'frontend/openapi.json cannot be read: write it anew and run again.',
    )
  }
  keep('types', stamp)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) types()
