import type { Catalogue } from '../../domain/catalogue'
import { partOf } from '../catalogue/allowed-keys'
import type { Document } from './document'
import type { ImportReading } from './import-types'
import { oscalCatalogFile, oscalMappingFile, oscalProfileFile } from './oscal-schema'
import { valueOf } from './oscal-names'
import { readOscalCatalog } from './read-oscal-catalog'
import { readOscalMapping } from './read-oscal-mapping'
import { readOscalProfile } from './read-oscal-profile'
import { controlsIn, repeatedControls } from './repeated-controls'

const roots = ['catalog', 'profile', 'mapping-collection'] as const

/** Which of OSCAL's documents this is; null for none that we read. */
export function rootOf(value: unknown): (typeof roots)[number] | null {
  return roots.find((root) => partOf(value, root) !== undefined) ?? null
}

/** An OSCAL document, in JSON or in YAML of the same shape. */
export function readOscal(document: Document, file: string, bytes: Uint8Array, known: Catalogue): ImportReading {
  switch (rootOf(document.value)) {
    case 'catalog':
      return readCatalog(document, file, bytes)
    case 'profile': {
      const shaped = document.shape(oscalProfileFile)
      return shaped.ok ? { ok: true, content: readOscalProfile(shaped.value.profile) } : failed(file, shaped.faults)
    }
    case 'mapping-collection': {
      const shaped = document.shape(oscalMappingFile)
      return shaped.ok ? readOscalMapping(shaped.value['mapping-collection'], document, file, known) : failed(file, shaped.faults)
    }
    default:
      throw new Error('asked to read an OSCAL document of a kind that we do not know')
  }
}

function failed(file: string, faults: Extract<ReturnType<Document['shape']>, { ok: false }>['faults']): ImportReading {
  return { ok: false, mistakes: faults.map((fault) => ({ file, ...fault })) }
}

function readCatalog(document: Document, file: string, bytes: Uint8Array): ImportReading {
  const shaped = document.shape(oscalCatalogFile)
  if (!shaped.ok) return failed(file, shaped.faults)
  const { catalog } = shaped.value
  if (controlsIn(catalog).length === 0) return failed(file, [{ ...document.locate(['catalog']), kind: 'emptyList', key: 'controls' }])
  const repeated = repeatedControls(catalog, document, file)
  if (repeated.length > 0) return { ok: false, mistakes: repeated }
  const framework = readOscalCatalog(catalog)
  // OSCAL 1.2 does not say in which language a document is; some publishers do in a property, and our own texts are Dutch.
  const said = catalog.metadata.props?.find((prop) => prop.name === 'language')?.value
  const language = said ?? (valueOf(catalog.metadata.props, 'framework') === undefined ? 'en' : 'nl')
  return {
    ok: true,
    content: {
      kind: 'framework',
      format: 'oscal-catalog',
      languages: [language],
      inLanguage: () => framework,
      received: { format: 'oscal-catalog', bytes },
    },
  }
}
