import { useEffect, useId, useState, type ChangeEvent } from 'react'
import { useText } from '../words'

/** Packs a folder in the browser and puts the ZIP in the file field of its form: from there on it goes as any ZIP does. Needs scripts. */
export function FolderField({ into }: { into: string }) {
  const words = useText().packs
  const id = useId().replaceAll(':', '')
  const [live, setLive] = useState(false)
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  useEffect(() => setLive(true), [])
  if (!live) return null

  const choose = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(input.files ?? [])]
    const target = input.form?.elements.namedItem(into)
    if (files.length === 0 || !(target instanceof HTMLInputElement)) return
    setProgress({ done: 0, all: files.length })
    const zip = await pack(files, (done) => setProgress({ done, all: files.length }))
    const held = new DataTransfer()
    held.items.add(zip)
    target.files = held.files
    input.value = ''
  }

  return (
    <div className="utrecht-form-field">
      <div className="utrecht-form-field__label">
        <label className="utrecht-form-label" htmlFor={id}>
          {words.folder}
        </label>
      </div>
      <div className="utrecht-form-field-description" id={`${id}-hint`}>
        {words.folderHint}
      </div>
      <input id={id} type="file" aria-describedby={`${id}-hint`} onChange={(event) => void choose(event)} {...{ webkitdirectory: '' }} />
      <p role="status" className="duiding-small duiding-soft">
        {progress && (progress.done < progress.all ? words.packing(progress.done, progress.all) : words.packed(progress.all))}
      </p>
    </div>
  )
}

/** Without compressing: it stays on its way for a moment only, and the browser keeps it off its memory. */
async function pack(files: File[], tell: (done: number) => void): Promise<File> {
  const { Zip, ZipPassThrough } = await import('fflate')
  const parts: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    parts.push(chunk as Uint8Array<ArrayBuffer>)
  })
  for (const [index, file] of files.entries()) {
    const entry = new ZipPassThrough(file.webkitRelativePath || file.name)
    zip.add(entry)
    const reader = file.stream().getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) entry.push(part.value)
    entry.push(new Uint8Array(), true)
    tell(index + 1)
  }
  zip.end()
  const name = files[0]?.webkitRelativePath.split('/')[0] ?? 'map'
  return new File(parts, `${name}.zip`, { type: 'application/zip' })
}
