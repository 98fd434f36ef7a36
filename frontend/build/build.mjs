/** Called by Maven in generate-resources: libraries when the lock file changed, pages and paper when their sources changed. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { install } from './install.mjs'
import { paper } from './paper.mjs'
import { types } from './types.mjs'
import { home, isFresh, keep, run, stampOf, stop, tool } from './steps.mjs'

install()
types()
paper()
const stamp = stampOf(
  'package-lock.json',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'src',
  'public',
)
if (!existsSync(join(home, 'dist', 'index.html')) || !isFresh('build', stamp)) {
  rmSync(join(home, 'dist'), { recursive: true, force: true })
  const result = run(tool('vite'), ['build', '--logLevel', 'warn'])
  if (result.status !== 0) {
    stop(
      '前端没有构建成功：原因写在上面；修改后再运行一次。',
      'The front end could not be built: the reason stands above; mend it and run again.',
    )
  }
  keep('build', stamp)
  console.log('Front end: built')
}
