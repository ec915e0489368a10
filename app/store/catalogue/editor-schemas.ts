import { z } from 'zod'
import { changeMapFile } from './change-map-schema'
import { controlFile, frameworkFile } from './framework-schema'
import { systemFile } from './system-schema'

/** JSON Schema of each kind of file, as text; it says what an editor can check, the reader checks the rest. */
export function editorSchemas(): Record<'framework' | 'control' | 'system' | 'change-map', string> {
  return {
    'change-map': schemaForEditors(changeMapFile),
    framework: schemaForEditors(frameworkFile),
    control: schemaForEditors(controlFile),
    system: schemaForEditors(systemFile),
  }
}

/** JSON Schema of one kind of file, as text. */
export function schemaForEditors(schema: z.ZodType): string {
  // Of the input: what has a default may be left out.
  return `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), null, 2)}\n`
}
