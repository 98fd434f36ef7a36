/** Called by Maven in the test phase: form, rules, types, tests, size. All of them speak before the build ends. */
import { join } from 'node:path'
import { install } from './install.mjs'
import { run, stop, tool } from './steps.mjs'
import { types } from './types.mjs'

install()
types()

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
  size: () => run('node', [join('build', 'size.mjs')]).status === 0,
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
