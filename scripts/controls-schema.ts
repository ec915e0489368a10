/** node --import tsx scripts/controls-schema.ts: writes controls/schema/*.json, with which an editor helps while one types. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { editorSchemas } from '../app/store/catalogue/editor-schemas'

const folder = path.join('controls', 'schema')
await mkdir(folder, { recursive: true })
for (const [name, schema] of Object.entries(editorSchemas())) await writeFile(path.join(folder, `${name}.json`), schema)
