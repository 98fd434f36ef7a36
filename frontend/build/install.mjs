import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { home, isFresh, keep, requireNode, run, stampOf, stop } from './steps.mjs'

/** Brings the libraries that the lock file names, unless exactly these are here already. */
export function install() {
  requireNode()
  const stamp = process.versions.modules + stampOf('package.json', 'package-lock.json', '.npmrc')
  if (existsSync(join(home, 'node_modules', '.bin')) && isFresh('install', stamp)) return
  console.log('Front end: npm ci')
  const result = run('npm', ['ci', '--no-progress'])
  if (result.error?.code === 'ENOENT') {
    stop(
      '找到了 Node，但没有找到 npm：请安装带有 npm 的 Node，再运行一次。',
      'Node is here but npm is not: install a Node that comes with npm and run again.',
    )
  }
  if (result.status !== 0) {
    stop(
      '前端依赖没有装好：请检查网络和 npm 的镜像设置（npm config get registry），再运行一次。',
      'The front-end libraries could not be fetched: check the network and npm’s registry setting (npm config get registry), then run again.',
    )
  }
  keep('install', stamp)
}
