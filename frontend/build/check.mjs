/** Called by Maven in the test phase: form, rules, types, contract, tests. All of them speak before the build ends. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { install } from './install.mjs'
import { home, run, stop, tool } from './steps.mjs'

install()

const checks = {
  prettier: () => run(tool('prettier'), ['--check', '--log-level', 'warn', '.']).status === 0,
  eslint: () =>
    run(tool('eslint'), [
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint',
      '.',
    ]).status === 0,
  'vue-tsc': () => run(tool('vue-tsc'), ['--noEmit']).status === 0,
  contract: typesAreGenerated,
  vitest: () => run(tool('vitest'), ['run', '--coverage', '--reporter=dot']).status === 0,
}

const failed = Object.entries(checks)
  .filter(([, passes]) => !passes())
  .map(([name]) => name)
if (failed.length > 0) {
  const names = failed.join(', ')
  stop(
    `前端检查没有通过：${names}。原因写在上面；格式问题可以用 npm run format 修好。`,
    `The front-end checks failed: ${names}. The reasons stand above; npm run format mends the form.`,
  )
}

/** src/api/schema.d.ts is made from openapi.json by npm run types; nobody edits it. */
function typesAreGenerated() {
  if (!existsSync(join(home, 'openapi.json'))) return true
  const folder = mkdtempSync(join(tmpdir(), 'shoulashou-types-'))
  const made = join(folder, 'schema.d.ts')
  const result = run(tool('openapi-typescript'), ['openapi.json', '-o', made], { stdio: 'pipe' })
  const same =
    result.status === 0 &&
    readFileSync(made, 'utf8') === readFileSync(join(home, 'src/api/schema.d.ts'), 'utf8')
  rmSync(folder, { recursive: true })
  if (!same) console.error('src/api/schema.d.ts is not what openapi.json says: npm run types')
  return same
}
