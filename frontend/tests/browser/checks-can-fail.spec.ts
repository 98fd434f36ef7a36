import { expect, expectAccessible, expectNothingSticksOut, test, type Page } from './house'
import { expectKeyboardReachesAll } from './keyboard'
import { buildOf } from './walk'

/** A page of our own making at the house's address, under its content policy. */
async function show(page: Page, body: string, policy = ''): Promise<void> {
  const html = `<!doctype html><html lang="zh-CN"><title>页</title><main><h1>页</h1>${body}</main></html>`
  const headers = { 'content-type': 'text/html;charset=utf-8', 'content-security-policy': policy }
  await page.route('**/made-up', (route) => route.fulfill({ headers, body: html }))
  await page.goto('/made-up')
}

test('R27 a request to elsewhere and a broken policy are noticed', async ({ open, watch }) => {
  const page = await open('VISITOR')
  await show(
    page,
    '<p style="color: red">红</p><img alt="" src="http://127.0.0.2:9/x.png">',
    "default-src 'self'",
  )
  await expect.poll(() => watch.wrongs.join('\n')).toContain('policy: style-src-attr')
  await expect.poll(() => watch.wrongs.join('\n')).toContain('request: http://127.0.0.2:9/x.png')
  watch.wrongs.length = 0
})

test('R33 what axe finds, what sticks out and a focus that cannot be seen are noticed', async ({
  open,
}) => {
  const page = await open('VISITOR')
  await show(page, '<button></button>')
  await expect(expectAccessible(page)).rejects.toThrow(/button-name/)
  await page.unrouteAll()
  await show(page, '<p style="width: 2000px">宽</p>')
  await expect(expectNothingSticksOut(page)).rejects.toThrow(/wider than 360 px/)
  await page.unrouteAll()
  await show(page, '<a href="/" style="outline: none">甲</a><button>乙</button>')
  await expect(expectKeyboardReachesAll(page)).rejects.toThrow(/focus cannot be seen/)
  await page.unrouteAll()
  const trap = '<script>addEventListener("keydown", (event) => event.preventDefault())</script>'
  await show(page, `<a href="/">甲</a><button>乙</button>${trap}`)
  await expect(expectKeyboardReachesAll(page)).rejects.toThrow(/not reached by keyboard/)
})

test('R33 a group of radio buttons is one stop, the chosen one, in a form and without', async ({
  open,
}) => {
  const page = await open('VISITOR')
  const radio = (label: string, state = '') =>
    `<label><input type="radio" name="r" ${state}>${label}</label>`
  const group = radio('甲') + radio('乙', 'checked')
  await show(page, group)
  await expectKeyboardReachesAll(page)
  await page.unrouteAll()
  await show(page, `<form>${group}</form><button>丙</button>`)
  await expectKeyboardReachesAll(page)
})

test('R33 what is built otherwise is looked at again, what only holds more of the same is not', async ({
  open,
}) => {
  const page = await open('VISITOR')
  const built = async (body: string) => {
    await page.unrouteAll()
    await show(page, body)
    return buildOf(page)
  }
  const row = (words: string) => `<tr><td>${words}</td></tr>`
  const list = await built(`<table>${row('甲')}</table>`)
  expect(await built(`<table>${row('乙')}${row('丙')}</table>`)).toEqual(list)
  expect(await built(`<table>${row('')}</table>`)).not.toEqual(list)
  expect(await built(`<table class="other">${row('甲')}</table>`)).not.toEqual(list)
  expect(await built(`<table>${row('甲')}${row('<button>乙</button>')}</table>`)).not.toEqual(list)
})
