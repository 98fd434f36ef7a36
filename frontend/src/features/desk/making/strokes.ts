export interface Point {
  x: number
  y: number
}

export interface Stroke {
  colour: string
  width: number
  points: Point[]
}

/** Draws one line as a hand draws it: through the middles between the points, so that no corner shows. */
export function drawStroke(canvas: CanvasRenderingContext2D, { colour, width, points }: Stroke) {
  const [first, ...rest] = points
  if (first === undefined) return
  canvas.strokeStyle = colour
  canvas.lineWidth = width
  canvas.lineCap = 'round'
  canvas.lineJoin = 'round'
  canvas.beginPath()
  canvas.moveTo(first.x, first.y)
  if (rest.length === 0) canvas.lineTo(first.x + 0.01, first.y)
  rest.forEach((point, index) => {
    const next = rest[index + 1]
    if (next === undefined) canvas.lineTo(point.x, point.y)
    else canvas.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2)
  })
  canvas.stroke()
}

export function drawAll(
  canvas: CanvasRenderingContext2D,
  width: number,
  height: number,
  strokes: readonly Stroke[],
): void {
  canvas.fillStyle = '#fffdf9'
  canvas.fillRect(0, 0, width, height)
  strokes.forEach((stroke) => drawStroke(canvas, stroke))
}
