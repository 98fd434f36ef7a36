import { canClose } from '@/app/sealed'

/** In hexadecimal. Browsers compute none for pages that come over plain http; there it is done by hand. */
export async function sha256(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const digest = canClose()
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    : byHand(bytes)
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const WORD = 2 ** 32
const BLOCK = 64
const ROUNDS = 64

/** The first bits behind the point of a root, as FIPS 180-4 takes them for its constants. */
const bitsOf = (root: number) => Math.floor((root - Math.floor(root)) * WORD) | 0

const PRIMES = Array.from({ length: 312 }, (_, number) => number)
  .filter(isPrime)
  .slice(0, ROUNDS)
const FIRST = PRIMES.slice(0, 8).map((prime) => bitsOf(Math.sqrt(prime)))
const ADDED = PRIMES.map((prime) => bitsOf(Math.cbrt(prime)))

function isPrime(number: number): boolean {
  for (let factor = 2; factor * factor <= number; factor++) if (number % factor === 0) return false
  return number > 1
}

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** FIPS 180-4. */
export function byHand(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor((bytes.length * 8) / WORD))
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0)
  const hash = Int32Array.from(FIRST)
  const words = new Int32Array(ROUNDS)
  for (let at = 0; at < padded.length; at += BLOCK) mix(hash, words, view, at)
  const digest = new DataView(new ArrayBuffer(32))
  hash.forEach((word, place) => digest.setInt32(place * 4, word))
  return new Uint8Array(digest.buffer)
}

const of = (words: ArrayLike<number>, place: number) => words[place] ?? 0

function mix(hash: Int32Array, words: Int32Array, view: DataView, at: number): void {
  for (let t = 0; t < 16; t++) words[t] = view.getInt32(at + t * 4)
  for (let t = 16; t < ROUNDS; t++) {
    const early = of(words, t - 15)
    const late = of(words, t - 2)
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    words[t] = (of(words, t - 16) + small + of(words, t - 7) + large) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let t = 0; t < ROUNDS; t++) {
    const choice = (e & f) ^ (~e & g)
    const turns = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const one = (h + turns + choice + of(ADDED, t) + of(words, t)) | 0
    const most = (a & b) ^ (a & c) ^ (b & c)
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, place) => (hash[place] = (of(hash, place) + word) | 0))
}
