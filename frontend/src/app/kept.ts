import {
  canClose,
  forgetAllClosed,
  forgetClosed,
  forgetOldClosed,
  giveUpKeys,
  keepClosed,
  keptClosed,
} from './sealed'

const PREFIX = 'shoulashou.kept.'

/**
 * What a page keeps in this browser so that a crash or a lost line costs nothing. It is closed wherever the browser can do
 * that, see {@link openPlace}; signing out forgets it all (R29).
 */
export function keep(name: string, value: unknown): void {
  if (canClose()) keepClosed(name, value)
  else keepOpenly(name, value)
}

export function kept<T>(name: string): T | undefined {
  return canClose() ? keptClosed<T>(name) : keptOpenly<T>(name)
}

export function forget(name: string): void {
  localStorage.removeItem(PREFIX + name)
  forgetClosed(name)
}

export function forgetAll(): void {
  forgetOpen()
  forgetAllClosed()
}

/** The session is over, but nobody signed out: only what is closed stays, and without its keys nobody reads it. */
export function closeAll(): void {
  forgetOpen()
  giveUpKeys()
}

const OWNER = 'of'

/** Whose it is that is kept here. Somebody else, or nobody, has come: then nothing of it may stay open. */
export function keepFor(account: string | undefined): void {
  if (account === undefined || keptOpenly<string>(OWNER) !== account) closeAll()
  forgetOldClosed()
  if (account !== undefined) keepOpenly(OWNER, account)
}

function keepOpenly(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
  } catch {
    // A full or forbidden store: then the server alone keeps it.
  }
}

function keptOpenly<T>(name: string): T | undefined {
  const found = localStorage.getItem(PREFIX + name)
  return found === null ? undefined : (JSON.parse(found) as T)
}

function forgetOpen(): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}

const unfinished = new Set<() => Promise<unknown>>()

/** Asked before the session ends, so that the last words still reach the server. */
export function beforeLeaving(finish: () => Promise<unknown>): () => void {
  unfinished.add(finish)
  return () => unfinished.delete(finish)
}

export async function finishAll(): Promise<void> {
  await Promise.allSettled([...unfinished].map((finish) => finish()))
}
