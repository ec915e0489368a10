import { schemaForEditors } from '../catalogue/editor-schemas'
import { evidencePack } from './pack-schema'

/** JSON Schema of evidence.yaml as an owner or supplier hands it in. */
export const packEditorSchema = (): string => schemaForEditors(evidencePack)
