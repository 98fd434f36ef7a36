const channel =
  'BroadcastChannel' in window ? new BroadcastChannel('shoulashou.session') : undefined

export function tellOtherTabs(): void {
  channel?.postMessage('signed-out')
}

/** Signing out in one tab empties all of them, and what the browser keeps for its Back button is not shown. */
export function leaveWithOtherTabs(): void {
  channel?.addEventListener('message', () => location.replace('/sign-in'))
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}
