import { watch } from 'node:fs'

/** Calls when something changed below the folder: once for a burst of changes, as an editor that saves makes. Ends with the process. */
export function onChange(folder: string, then: () => void): { close(): void } {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(then, 100)
  })
  return {
    close: () => {
      clearTimeout(timer)
      watcher.close()
    },
  }
}
