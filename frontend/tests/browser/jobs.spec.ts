import { expect, expectAccessible, test } from './house'

test('R16 the log is verified while one looks on, and the result stays among the jobs', async ({
  open,
}) => {
  const page = await open('ADMINISTRATOR')
  await page.goto('/log')
  await page.getByRole('button', { name: '开始核对' }).click()
  await expect(page.getByText(/核对了 [\d,]+ 条，全部完好/)).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
  await page.goto('/jobs')
  await expect(page.getByRole('row').filter({ hasText: '已完成' }).first()).toBeVisible()
})

/** No job of this house lasts long enough to be cancelled by hand, so the server's part is played here. */
test('a job shows how far it is and can be cancelled', async ({ open }) => {
  const page = await open('ADMINISTRATOR')
  const job = {
    id: 'played',
    kind: 'log-verification',
    title: { zh: '核对操作日志', en: 'Verify the action log' },
    state: 'RUNNING',
    done: 40,
    total: 100,
    createdAt: new Date().toISOString(),
    startedAt: new Date().toISOString(),
    allowedActions: ['cancel'],
    version: 3,
  }
  let cancelledWith: unknown
  await page.route('**/api/log/verification', (route) => route.fulfill({ status: 202, json: job }))
  await page.route('**/api/jobs/played', (route) => route.fulfill({ json: job }))
  await page.route('**/api/jobs/played/cancellation', (route) => {
    cancelledWith = route.request().postDataJSON()
    Object.assign(job, { state: 'CANCELLED', allowedActions: [], version: 4 })
    return route.fulfill({ json: job })
  })
  await page.goto('/log')
  await page.getByRole('button', { name: '开始核对' }).click()
  const bar = page.getByRole('progressbar', { name: '进度' })
  await expect(bar).toHaveAttribute('aria-valuenow', '40')
  await expect(bar).toHaveAttribute('aria-valuemax', '100')
  await expectAccessible(page)
  await page.getByRole('button', { name: '取消任务' }).click()
  await expect(page.getByText('已取消')).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  expect(cancelledWith).toEqual({ version: 3 })
})
