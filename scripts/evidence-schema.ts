/** node --import tsx scripts/evidence-schema.ts: writes evidence/schema/evidence.json, with which an editor helps while one writes a pack. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { packEditorSchema } from '../app/store/pack/editor-schema'

const folder = path.join('evidence', 'schema')
await mkdir(folder, { recursive: true })
await writeFile(path.join(folder, 'evidence.json'), packEditorSchema())
