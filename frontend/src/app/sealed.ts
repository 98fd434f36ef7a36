const PREFIX = 'shoulashou.sealed.'
const KEPT_DAYS = 7
const NONCE_BYTES = 12

interface Closed {
  at: number
  nonce: string
  data: string
}

interface Place {
  key: CryptoKey
  value: unknown
}

/** What is open now. It lives in this page's memory alone: whoever sits here next gets other keys, or none. */
const open = new Map<string, Place>()
/** Closing takes a moment: only the newest is written, and nothing that was forgotten meanwhile. */
const newest = new Map<string, symbol>()

/** Browsers close nothing for pages that come over plain http. */
export function canClose(): boolean {
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined
}

/**
 * Opens a place in this browser that stays closed without its key (R29): a crash, or a session that ended while the line
 * was down, costs its owner nothing.
 */
export async function openPlace(name: string, secret: string): Promise<void> {
  if (!canClose()) return
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
  open.set(name, { key, value: await opened(name, key) })
}

export function keepClosed(name: string, value: unknown): void {
  const place = open.get(name)
  if (place === undefined) return
  place.value = value
  const turn = Symbol(name)
  newest.set(name, turn)
  void close(place.key, value).then((closed) => {
    if (newest.get(name) === turn) write(name, closed)
  })
}

export function keptClosed<T>(name: string): T | undefined {
  return open.get(name)?.value as T | undefined
}

export function forgetClosed(name: string): void {
  newest.delete(name)
  localStorage.removeItem(PREFIX + name)
  const place = open.get(name)
  if (place !== undefined) place.value = undefined
}

/** Gives up the keys: what lies here waits for its owner, and nobody else reads it. */
export function giveUpKeys(): void {
  open.clear()
}

/** What nobody came back for goes after a week. */
export function forgetOldClosed(now = Date.now()): void {
  for (const name of closedNames()) {
    const { at } = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Closed>
    if (at === undefined || now - at > KEPT_DAYS * 86_400_000) localStorage.removeItem(name)
  }
}

export function forgetAllClosed(): void {
  giveUpKeys()
  newest.clear()
  for (const name of closedNames()) localStorage.removeItem(name)
}

function closedNames(): string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))
}

async function close(key: CryptoKey, value: unknown): Promise<Closed> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const words = new TextEncoder().encode(JSON.stringify(value))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, words)
  return { at: Date.now(), nonce: textOf(nonce), data: textOf(new Uint8Array(data)) }
}

async function opened(name: string, key: CryptoKey): Promise<unknown> {
  const found = localStorage.getItem(PREFIX + name)
  if (found === null) return undefined
  try {
    const { nonce, data } = JSON.parse(found) as Closed
    const way = { name: 'AES-GCM', iv: bytesOf(nonce) }
    const words = await crypto.subtle.decrypt(way, key, bytesOf(data))
    return JSON.parse(new TextDecoder().decode(words))
  } catch {
    // Another key closed it, or it is broken: nobody can use it any more.
    localStorage.removeItem(PREFIX + name)
    return undefined
  }
}

function write(name: string, closed: Closed): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(closed))
  } catch {
    // A full or forbidden store: then the server alone keeps it.
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}

function textOf(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
