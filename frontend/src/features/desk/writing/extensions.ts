import { Extension, Mark, Node } from '@tiptap/core'
import Bold from '@tiptap/extension-bold'
import Document from '@tiptap/extension-document'
import HardBreak from '@tiptap/extension-hard-break'
import Italic from '@tiptap/extension-italic'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import Paragraph from '@tiptap/extension-paragraph'
import Text from '@tiptap/extension-text'
import { Placeholder, UndoRedo } from '@tiptap/extensions'
import { Plugin } from '@tiptap/pm/state'
import { directionOf, languageOf } from './script'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    letter: {
      writeIn: (language: string) => ReturnType
      dipInto: (ink: string) => ReturnType
      putPicture: (id: string) => ReturnType
    }
  }
}

/** Every paragraph knows its language, and with it where it begins and in which letters it is set. */
const LetterParagraph = Paragraph.extend({
  addAttributes() {
    return {
      lang: { default: null, parseHTML: (element) => element.getAttribute('lang') },
      dir: { default: null, parseHTML: (element) => element.getAttribute('dir') },
      // A guess gives way to what the child has said; a language that no guess would give was said.
      told: {
        default: false,
        rendered: false,
        parseHTML: (element) => {
          const lang = element.getAttribute('lang')
          return lang !== null && lang !== languageOf(element.textContent ?? '')
        },
      },
    }
  },
  addCommands() {
    return {
      ...this.parent?.(),
      writeIn:
        (lang) =>
        ({ commands }) =>
          commands.updateAttributes('paragraph', { lang, dir: directionOf(lang), told: true }),
    }
  },
})

const GuessedLanguage = Extension.create({
  name: 'guessedLanguage',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction(changes, _, { doc, tr }) {
          if (!changes.some((change) => change.docChanged)) return null
          doc.descendants((node, at) => {
            if (node.type.name !== 'paragraph' || node.attrs['told']) return
            const lang = languageOf(node.textContent) ?? node.attrs['lang']
            if (lang === null || lang === node.attrs['lang']) return
            tr.setNodeMarkup(at, undefined, { ...node.attrs, lang, dir: directionOf(lang) })
          })
          return tr.docChanged ? tr.setMeta('addToHistory', false) : null
        },
      }),
    ]
  },
})

const Ink = Mark.create({
  name: 'ink',
  addAttributes() {
    return {
      colour: {
        default: null,
        parseHTML: (element) => /^ink-(\w+)$/.exec(element.className)?.[1] ?? null,
        renderHTML: ({ colour }) => ({ class: `ink-${colour}` }),
      },
    }
  },
  parseHTML() {
    return ['blue', 'green', 'plum', 'brown'].map((ink) => ({ tag: `span.ink-${ink}` }))
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0]
  },
  addCommands() {
    return {
      dipInto:
        (colour) =>
        ({ commands }) =>
          colour === 'ink'
            ? commands.unsetMark(this.name)
            : commands.setMark(this.name, { colour }),
    }
  },
})

export interface PictureWays {
  addressOf: (id: string) => string
  labelOf: (id: string) => string
}

const PictureInPlace = Node.create<PictureWays>({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ addressOf: () => '', labelOf: () => '' }),
  addAttributes() {
    return {
      id: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-picture'),
        renderHTML: ({ id }) => ({ 'data-picture': id }),
      },
    }
  },
  parseHTML() {
    return [{ tag: 'figure[data-picture]' }]
  },
  renderHTML({ HTMLAttributes }) {
    return ['figure', HTMLAttributes]
  },
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('figure')
      const image = document.createElement('img')
      image.src = this.options.addressOf(String(node.attrs['id']))
      image.alt = this.options.labelOf(String(node.attrs['id']))
      dom.append(image)
      return { dom }
    }
  },
  addCommands() {
    return {
      putPicture:
        (id) =>
        ({ chain }) =>
          chain()
            .insertContent([{ type: this.name, attrs: { id } }, { type: 'paragraph' }])
            .run(),
    }
  },
})

/** What a letter may hold, and nothing else: whatever is pasted is read into these and loses the rest. */
export function letterExtensions(placeholder: () => string, ways: PictureWays) {
  return [
    Document,
    LetterParagraph,
    Text,
    Bold,
    Italic,
    HardBreak,
    BulletList,
    OrderedList,
    ListItem,
    Ink,
    PictureInPlace.configure(ways),
    GuessedLanguage,
    UndoRedo,
    Placeholder.configure({ placeholder }),
  ]
}
