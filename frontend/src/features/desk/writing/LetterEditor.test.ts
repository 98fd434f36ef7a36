import { mount, flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Editor } from '@tiptap/vue-3'
import EditorTools from './EditorTools.vue'
import LetterEditor from './LetterEditor.vue'

async function editing(body = '') {
  const page = mount(LetterEditor, {
    attachTo: document.body,
    props: {
      modelValue: body,
      paper: 'plain',
      ink: 'ink',
      label: '信纸',
      placeholder: '写吧',
      addressOf: (id: string) => `/p/${id}`,
      labelOf: () => '图画 1',
    },
  })
  await flushPromises()
  const editor = page.getComponent(EditorTools).props('editor') as Editor
  return { page, editor, html: () => editor.getHTML() }
}

describe('the editor', () => {
  it('keeps what a letter may hold', async () => {
    const body =
      '<p lang="zh" dir="ltr"><span class="ink-plum">紫</span></p>' +
      '<figure data-picture="p1"></figure><ol><li><p lang="zh" dir="ltr">一</p></li></ol>'
    const { html } = await editing(body)
    expect(html()).toBe(body)
  })

  it('loses whatever else is pasted', async () => {
    const { editor, html } = await editing('<p>好</p>')
    editor.view.pasteHTML(
      '<h1 style="color:red" onclick="alert(1)">大</h1><img src="x" onerror="alert(1)">' +
        '<a href="javascript:alert(1)">点</a><iframe srcdoc="x"></iframe><svg onload="alert(1)"></svg>',
    )
    expect(html()).toContain('大')
    expect(html()).not.toMatch(/style|onclick|onerror|href|iframe|svg|<img|<h1/)
  })

  it('guesses the script of a paragraph and its direction', async () => {
    const { editor, html } = await editing()
    editor.commands.insertContent({ type: 'text', text: 'سالام دوستۇم' })
    expect(html()).toMatch(/<p (lang="ug" dir="rtl"|dir="rtl" lang="ug")>/)
    editor.commands.setContent('<p>x</p>')
    editor.commands.insertContent({ type: 'text', text: 'བཀྲ་ཤིས' })
    expect(html()).toContain('lang="bo"')
  })

  it('lets the child say which script it is, and keeps to that', async () => {
    const { editor, html } = await editing('<p>སྤྱི།</p>')
    editor.chain().focus().writeIn('zh').run()
    editor.commands.insertContent({ type: 'text', text: 'བོད' })
    expect(html()).toContain('lang="zh"')
  })

  it('writes in the chosen ink and back in the usual', async () => {
    const { editor, html } = await editing('<p>天</p>')
    editor.chain().selectAll().dipInto('blue').run()
    expect(html()).toContain('<span class="ink-blue">天</span>')
    editor.chain().selectAll().dipInto('ink').run()
    expect(html()).not.toContain('span')
  })

  it('puts a picture where the child is writing, and takes it away', async () => {
    const { page, html } = await editing('<p>画</p>')
    const ways = page.vm as unknown as { put: (id: string) => void; remove: (id: string) => void }
    ways.put('p9')
    expect(html()).toContain('<figure data-picture="p9">')
    ways.remove('p9')
    expect(html()).not.toContain('figure')
  })
})
