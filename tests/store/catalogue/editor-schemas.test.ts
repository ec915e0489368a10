import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { editorSchemas } from '../../../app/store/catalogue/editor-schemas'

test('what the editor is told about the files is what the reader demands', async () => {
  for (const [name, schema] of Object.entries(editorSchemas())) {
    expect(await readFile(`controls/schema/${name}.json`, 'utf8'), 'run node --import tsx scripts/controls-schema.ts').toBe(schema)
  }
})
