import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

const CENTRAL_ENTRY = 0x02014b50
const END_OF_CENTRAL = 0x06054b50

/** The first sheet's cells as text, read from the file as a spreadsheet program would: zip, then XML. */
export function rowsOf(path: string): string[][] {
  const files = unzip(readFileSync(path))
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    (si) => textIn(si[1] ?? ''),
  )
  const sheet = files.get('xl/worksheets/sheet1.xml')
  if (!sheet) throw new Error(`no sheet among ${[...files.keys()].join(', ')}`)
  return [...sheet.matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map((row) =>
    cellsIn(row[1] ?? '', shared),
  )
}

function cellsIn(row: string, shared: string[]): string[] {
  return [...row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
    ([, attributes = '', content = '']) => {
      const value = /<v>(.*?)<\/v>/s.exec(content)?.[1] ?? ''
      if (/t="s"/.test(attributes)) return shared[Number(value)] ?? ''
      return /t="inlineStr"/.test(attributes) ? textIn(content) : unescape(value)
    },
  )
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)].map((t) => unescape(t[1] ?? '')).join('')
}

function unescape(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')
}

function unzip(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from(Uint32Array.of(END_OF_CENTRAL).buffer))
  if (zip.readUInt32LE(0) !== 0x04034b50 || end < 0) throw new Error('this is no zip file')
  const files = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === CENTRAL_ENTRY) {
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    files.set(
      name,
      contentAt(
        zip,
        zip.readUInt32LE(at + 42),
        zip.readUInt32LE(at + 20),
        zip.readUInt16LE(at + 10),
      ),
    )
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}

function contentAt(zip: Buffer, header: number, length: number, method: number): string {
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const raw = zip.subarray(start, start + length)
  return (method === 0 ? raw : inflateRawSync(raw)).toString('utf8')
}
