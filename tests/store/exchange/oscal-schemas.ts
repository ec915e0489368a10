import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../../app/store/project-root.server'

type Model = 'catalog' | 'profile' | 'mapping'

/** What the official schema says against a document; empty when it is valid. */
export function faultsOf(model: Model, bytes: Uint8Array): string[] {
  const validate = validators[model]
  if (validate(JSON.parse(new TextDecoder().decode(bytes)))) return []
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

const validators = { catalog: validator('catalog'), profile: validator('profile'), mapping: validator('mapping') }

function validator(model: Model) {
  const ajv = new Ajv({ strict: false })
  addFormats.default(ajv)
  return ajv.compile(JSON.parse(readFileSync(path.join(projectRoot, `tests/fixtures/oscal/oscal_${model}_schema.json`), 'utf8')))
}
