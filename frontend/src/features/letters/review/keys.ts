import { onScopeDispose, ref, watch } from 'vue'

const REMEMBERED = 'shoulashou.reading-keys'

const TYPING = 'input, textarea, select, [contenteditable="true"], dialog'

/**
 * One letter of the keyboard for one act. Whoever dictates to a computer or shakes can switch it off (WCAG 2.1.4), and
 * nothing happens while somebody types or a sheet is open.
 */
export function useKeys(act: (key: string) => boolean) {
  const on = ref(localStorage.getItem(REMEMBERED) !== 'off')
  watch(on, (now) => localStorage.setItem(REMEMBERED, now ? 'on' : 'off'))

  function press(event: KeyboardEvent): void {
    if (!on.value || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    if (document.querySelector('dialog[open]')) return
    if (event.target instanceof Element && event.target.closest(TYPING)) return
    if (act(event.key.toLowerCase())) event.preventDefault()
  }

  window.addEventListener('keydown', press)
  onScopeDispose(() => window.removeEventListener('keydown', press))
  return on
}
