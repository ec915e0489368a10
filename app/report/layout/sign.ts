import type { Sign } from '../blocks'
import type { Paint } from '../frame'
import { colour } from '../tokens'

/** Space that a sign takes before its words. */
export const signWidth = 12

/** Draws a sign in a square of 7 points with this left and middle. The words beside it say the same. */
export function drawSign(sign: Sign, x: number, middle: number): Paint[] {
  const side = 7
  const bottom = middle - side / 2
  const box = {
    kind: 'box',
    x: x + 0.4,
    y: bottom + 0.4,
    width: side - 0.8,
    height: side - 0.8,
    line: colour.accent,
    thickness: 0.8,
  } as const
  switch (sign) {
    case 'full':
      return [{ kind: 'box', x, y: bottom, width: side, height: side, fill: colour.accent }]
    case 'half':
      return [
        box,
        {
          kind: 'shape',
          points: [
            [x, bottom],
            [x + side, bottom],
            [x, bottom + side],
          ],
          fill: colour.accent,
        },
      ]
    case 'cross':
      return [{ kind: 'box', x, y: bottom, width: side, height: side, fill: colour.warning }, ...cross(x + 1.8, bottom + 1.8, side - 3.6)]
    case 'open':
      return [{ ...box, line: colour.strongRule }]
    case 'dash':
      return [
        { ...box, line: colour.warning },
        { kind: 'line', from: [x + 1.8, middle], to: [x + side - 1.8, middle], thickness: 1.1, colour: colour.warning },
      ]
  }
}

function cross(x: number, y: number, side: number): Paint[] {
  const line = { kind: 'line', thickness: 1.1, colour: colour.white } as const
  return [
    { ...line, from: [x, y], to: [x + side, y + side] },
    { ...line, from: [x, y + side], to: [x + side, y] },
  ]
}
