export interface Spot {
  row: number
  column: number
}

/**
 * Where a key leads from a cell of a grid: arrows go to the next cell that exists, Home and End to the ends of the row,
 * with Ctrl to the first and last cell, PageUp and PageDown ten rows. Null: the key is not ours.
 */
export function moveInGrid(
  from: Spot,
  key: string,
  ctrl: boolean,
  rows: number,
  columns: number,
  exists: (spot: Spot) => boolean,
): Spot | null {
  switch (key) {
    case 'ArrowRight':
      return along(from, 0, 1) ?? from
    case 'ArrowLeft':
      return along(from, 0, -1) ?? from
    case 'ArrowDown':
      return along(from, 1, 0) ?? from
    case 'ArrowUp':
      return along(from, -1, 0) ?? from
    case 'Home':
      return ctrl ? (first(0, 1) ?? from) : (along({ row: from.row, column: -1 }, 0, 1) ?? from)
    case 'End':
      return ctrl ? (first(rows - 1, -1) ?? from) : (along({ row: from.row, column: columns }, 0, -1) ?? from)
    case 'PageDown':
      return near(Math.min(rows - 1, from.row + 10), -1) ?? from
    case 'PageUp':
      return near(Math.max(0, from.row - 10), 1) ?? from
    default:
      return null
  }

  function along({ row, column }: Spot, down: number, right: number): Spot | null {
    for (let at = { row: row + down, column: column + right }; inside(at); at = { row: at.row + down, column: at.column + right })
      if (exists(at)) return at
    return null
  }

  /** The first cell that exists, row by row from here. */
  function first(start: number, step: 1 | -1): Spot | null {
    for (let row = start; row >= 0 && row < rows; row += step) {
      const found = along({ row, column: step > 0 ? -1 : columns }, 0, step)
      if (found) return found
    }
    return null
  }

  /** The same column in that row, or in the nearest row on the way back. */
  function near(row: number, step: 1 | -1): Spot | null {
    for (let at = row; at !== from.row; at += step) if (exists({ row: at, column: from.column })) return { row: at, column: from.column }
    return null
  }

  function inside(at: Spot): boolean {
    return at.row >= 0 && at.row < rows && at.column >= 0 && at.column < columns
  }
}
