import { expect, request, type Page } from '@playwright/test'
import { settled, talkAt, type Opens } from './house'
import { Talk, type DemoSignIn, type Kind } from './people'

export interface Newcomer {
  signInName: string
  displayName: string
  password: string
}

export interface Scope {
  kind: 'EVERYTHING' | 'PLACE' | 'SCHOOL' | 'CLASS'
  id: string
}

export const CLASS: Scope = { kind: 'CLASS', id: 'demo-zhuzhou-7-1' }
export const SCHOOL: Scope = { kind: 'SCHOOL', id: 'demo-zhuzhou' }

/** An invitation from the administrator: the page that its link leads to. */
export async function invitation(open: Opens, role: Kind, scope: Scope, displayName: string) {
  const admin = talkAt(await open('ADMINISTRATOR'))
  const form = { displayName, role, scope }
  const { url } = await admin.send<{ url: string }>('POST', '/api/invitations', form)
  return new URL(url).pathname
}

/** Somebody whom a test may lock, shut out or sign out, because nobody else needs them. */
export async function newcomer(open: Opens, role: Kind = 'TEACHER', scope = CLASS) {
  const nonce = Math.random().toString(36).slice(2, 8)
  const displayName = `新来的${nonce}`
  const path = await invitation(open, role, scope, displayName)
  const somebody = {
    signInName: `new.${nonce}`,
    displayName,
    password: `four-${nonce}-plain-words`,
  }
  const visitor = await request.newContext({ baseURL: process.env['SHOULASHOU_ADDRESS'] })
  await new Talk(visitor).send('POST', `/api/links/${path.split('/').pop()}/acceptance`, somebody)
  await visitor.dispose()
  return somebody
}

/** Fills the form of staff and sends it; what comes next is the test's own matter. */
export async function sendPassword(
  page: Page,
  { signInName, password }: Pick<DemoSignIn, 'signInName' | 'password'>,
  sharedComputer = false,
): Promise<void> {
  await page.getByLabel('登录名', { exact: true }).fill(signInName ?? '')
  await page.getByLabel('密码', { exact: true }).fill(password ?? '')
  if (sharedComputer) await page.getByLabel('这是公用电脑').check()
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

export async function enterAsStaff(
  page: Page,
  somebody: Pick<DemoSignIn, 'signInName' | 'password'>,
  sharedComputer = false,
): Promise<void> {
  await page.goto('/sign-in/staff')
  await sendPassword(page, somebody, sharedComputer)
  await expect(page).not.toHaveURL(/sign-in/)
  await settled(page)
}

export async function enterAsPupil(page: Page, pupil: DemoSignIn): Promise<void> {
  await page.goto('/sign-in/pupil')
  await tellWho(page, pupil.classCode ?? '', pupil.penName ?? '')
  await tapPictures(page, pupil.pictures ?? [])
}

export async function tellWho(page: Page, classCode: string, penName: string): Promise<void> {
  await page.getByLabel('班级代码', { exact: true }).fill(classCode)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('你的笔名', { exact: true }).fill(penName)
  await page.getByRole('button', { name: '下一步' }).click()
}

export async function tapPictures(page: Page, pictures: string[]): Promise<void> {
  for (const picture of pictures) await page.locator(`[data-picture="${picture}"]`).click()
  await page.getByRole('button', { name: '进去！' }).click()
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: '我的菜单' }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
}
