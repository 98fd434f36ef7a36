import { straighten, type Corners } from './straighten'

/** More than a child's handwriting needs would only make the line wait. */
const MOST_TAKEN = 2400
const MOST_SENT = 1600

export interface Photograph {
  canvas: HTMLCanvasElement
  width: number
  height: number
}

/** Reads a picture as its camera meant it, at a size that an old computer bears. */
export async function readPhotograph(file: Blob): Promise<Photograph> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, MOST_TAKEN / Math.max(image.width, image.height))
  const photograph = emptySheet(image.width * scale, image.height * scale)
  photograph.canvas.getContext('2d')?.drawImage(image, 0, 0, photograph.width, photograph.height)
  image.close()
  return photograph
}

export function turned({ canvas, width, height }: Photograph): Photograph {
  const next = emptySheet(height, width)
  const pen = next.canvas.getContext('2d')
  pen?.translate(height, 0)
  pen?.rotate(Math.PI / 2)
  pen?.drawImage(canvas, 0, 0)
  return next
}

export async function sheetIn({ canvas, width, height }: Photograph, corners: Corners) {
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height)
  if (pixels === undefined) throw new Error('no canvas')
  const sheet = straighten(pixels, corners, MOST_SENT)
  const upright = emptySheet(sheet.width, sheet.height)
  upright.canvas.getContext('2d')?.putImageData(sheet, 0, 0)
  return new Promise<Blob>((done, failed) =>
    upright.canvas.toBlob(
      (picture) => (picture ? done(picture) : failed(new Error('no picture'))),
      'image/jpeg',
      0.85,
    ),
  )
}

function emptySheet(width: number, height: number): Photograph {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(2, Math.round(width))
  canvas.height = Math.max(2, Math.round(height))
  return { canvas, width: canvas.width, height: canvas.height }
}
