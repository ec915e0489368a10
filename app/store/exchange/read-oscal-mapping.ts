import { z } from 'zod'
import type { Catalogue, Framework } from '../../domain/catalogue'
import type { Mistake } from '../../domain/catalogue-mistake'
import { CHANGE_KINDS, CONFIDENCES, fitsKind, type Change, type ChangeKind, type ChangeMap, type Confidence } from '../../domain/change-map'
import { inNaturalOrder } from '../../domain/natural-order'
import type { Path } from '../catalogue/locate'
import { suggest } from '../catalogue/suggest'
import type { Document } from './document'
import type { ImportReading } from './import-types'
import { tokensOf, unescapeMarkup, valueOf, valuesOf } from './oscal-names'
import type { OscalMap, OscalMapping, OscalMappingFile } from './oscal-schema'
import { slug } from './slug'

/** The change map that a mapping-collection holds; one that we wrote comes back as it was. */
export function readOscalMapping(collection: OscalMappingFile, document: Document, file: string, known: Catalogue): ImportReading {
  const { mappings } = collection
  const [first] = mappings as [OscalMapping, ...OscalMapping[]]
  const pairs = new Set(mappings.map((one) => `${one['source-resource'].href} ${one['target-resource'].href}`))
  const at = (path: Path) => ({ file, ...document.locate(['mapping-collection', ...path]) })
  if (pairs.size > 1) return { ok: false, mistakes: [{ ...at(['mappings']), kind: 'severalInside', noun: 'mapping', count: pairs.size }] }
  const wrong = mappings.flatMap((mapping, index) => wrongRelationships(mapping, (path) => at(['mappings', index, ...path])))
  if (wrong.length > 0) return { ok: false, mistakes: wrong }
  const sides = { from: sideOf(first['source-resource'], known), to: sideOf(first['target-resource'], known) }
  const map = mapOf(collection, sides)
  const mistakes = [...checkSide(map, 'from', sides.from, at), ...checkSide(map, 'to', sides.to, at)]
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, content: { kind: 'change-map', map } }
}

const relationships = ['equal-to', 'equivalent-to', 'subset-of', 'superset-of', 'intersects-with', 'no-relationship']

function wrongRelationships(mapping: OscalMapping, at: (path: Path) => { file: string; line: number; column: number }): Mistake[] {
  return mapping.maps.flatMap(({ relationship }, index): Mistake[] => {
    if (relationships.includes(relationship)) return []
    const value = relationship.slice(0, 60)
    const place = at(['maps', index, 'relationship'])
    return [{ ...place, kind: 'notOneOf', key: 'relationship', value, allowed: relationships, suggestion: suggest(value, relationships) }]
  })
}

interface Side {
  id: string
  /** When it is in the catalogue. */
  framework: Framework | undefined
  /** Our ids by OSCAL's. */
  ids: Map<string, string>
}

function sideOf({ href, props }: OscalMapping['source-resource'], known: Catalogue): Side {
  const said = valueOf(props, 'framework') ?? slug(nameIn(href))
  const framework = known.frameworks.find((one) => one.id === said)
  const ids = new Map<string, string>()
  if (framework !== undefined) {
    const { controls, measures } = tokensOf(framework)
    for (const tokens of [measures, controls]) for (const [id, token] of tokens) ids.set(token, id)
  }
  return { id: said || 'framework', framework, ids }
}

/** `…/NIST_SP-800-53_rev5_catalog.json` → `NIST_SP-800-53_rev5_catalog`; our own files end in `.oscal.json`. */
function nameIn(href: string): string {
  const path = href.replace(/[?#].*$/, '') || href.replace(/^#/, '')
  return path.slice(path.lastIndexOf('/') + 1).replace(/(\.oscal)?\.(json|xml|yaml|yml)$/i, '')
}

function mapOf({ metadata, mappings, provenance }: OscalMappingFile, { from, to }: { from: Side; to: Side }): ChangeMap {
  const found: Placed[] = []
  for (const mapping of mappings) {
    const whole = valuesOf(mapping.props, 'change').flatMap(readWhole)
    const score = mapping['confidence-score'] ?? provenance?.['confidence-score']
    for (const map of mapping.maps) found.push(...changesOf(map, from, to, score))
    found.push(...whole)
    if (whole.length > 0) continue
    for (const id of gapIds(mapping['source-gap-summary'], from)) found.push({ change: alone('lapsed', [id]) })
    for (const id of gapIds(mapping['target-gap-summary'], to)) found.push({ change: alone('new', [id]) })
  }
  const ours = found.every((one) => one.position !== undefined)
  const changes = ours
    ? found.sort((left, right) => (left.position ?? 0) - (right.position ?? 0)).map(({ change }) => change)
    : inNaturalOrder(
        found.map(({ change }) => change),
        (change) => change.from[0] ?? change.to[0] ?? '',
      )
  const said = (name: string) => valueOf(metadata.props, name)
  return {
    id: said('change-map') ?? `${from.id}--${to.id}`,
    from: said('from') ?? from.id,
    to: said('to') ?? to.id,
    source: said('source') ?? unescapeMarkup(metadata.title),
    changes,
  }
}

interface Placed {
  change: Change
  /** In the map that we wrote. */
  position?: number
}

const wholeChange = z.object({
  change: z
    .object({
      kind: z.enum(CHANGE_KINDS),
      from: z.array(z.string()),
      to: z.array(z.string()),
      meaning: z.enum(['same', 'changed']),
      confidence: z.enum(CONFIDENCES),
      note: z.string().optional(),
    })
    .refine(fitsKind),
  position: z.number(),
})

/** A lapsed or new norm that we wrote; what somebody spoilt in it is then missing, and told as such. */
function readWhole(json: string): Placed[] {
  try {
    const read = wholeChange.safeParse(JSON.parse(json))
    return read.success ? [read.data] : []
  } catch {
    return []
  }
}

function changesOf(map: OscalMap, from: Side, to: Side, score: OscalMap['confidence-score']): Placed[] {
  if (valueOf(map.props, 'kind') === 'none') return []
  const ids = (items: OscalMap['sources'], side: Side) => [
    ...new Set(items.map((item) => valueOf(item.props, 'id') ?? side.ids.get(item['id-ref']) ?? item['id-ref'])),
  ]
  const [olds, news] = [ids(map.sources, from), ids(map.targets, to)]
  const note = map.remarks === undefined ? {} : { note: unescapeMarkup(map.remarks) }
  const confidence = confidenceOf(map['confidence-score'] ?? score, map.relationship)
  if (map.relationship === 'no-relationship') {
    return [alone('lapsed', olds), alone('new', news)].map((change) => ({ change: { ...change, confidence, ...note } }))
  }
  const meaning = map.relationship === 'equal-to' || map.relationship === 'equivalent-to' ? 'same' : 'changed'
  const said = CHANGE_KINDS.find((kind) => kind === valueOf(map.props, 'kind'))
  const kind = said !== undefined && fitsKind({ kind: said, from: olds, to: news }) ? said : kindOf(olds, news, map.relationship)
  const ownMeaning = valueOf(map.props, 'meaning')
  const position = Number(valueOf(map.props, 'position'))
  return [
    {
      change: {
        kind,
        from: olds,
        to: news,
        meaning: ownMeaning === 'same' || ownMeaning === 'changed' ? ownMeaning : meaning,
        confidence,
        ...note,
      },
      ...(Number.isInteger(position) ? { position } : {}),
    },
  ]
}

function kindOf(from: string[], to: string[], relationship: string): ChangeKind {
  if (from.length > 1) return 'merged'
  if (to.length > 1) return 'split'
  if (from[0] !== to[0]) return 'moved'
  return relationship === 'equal-to' ? 'same' : 'reworded'
}

/** Our three words, or those that others use, or a share; a map that says nothing is sure only where the two are equal. */
function confidenceOf(score: OscalMap['confidence-score'], relationship: string): Confidence {
  const word = score?.category?.toLowerCase() ?? ''
  const own = CONFIDENCES.find((confidence) => confidence === word)
  if (own !== undefined) return own
  if (/low|doubt|uncertain/.test(word)) return 'doubtful'
  if (/high|certain/.test(word)) return 'certain'
  if (/medium|moderate/.test(word)) return 'likely'
  const share = score?.percentage
  if (share === undefined) return relationship === 'equal-to' ? 'certain' : 'likely'
  const part = share > 1 ? share / 100 : share
  if (part >= 0.9) return 'certain'
  return part >= 0.5 ? 'likely' : 'doubtful'
}

function alone(kind: 'lapsed' | 'new', ids: string[]): Change {
  const sides = kind === 'lapsed' ? { from: ids, to: [] } : { from: [], to: ids }
  return { kind, ...sides, meaning: 'same', confidence: 'certain' }
}

function gapIds(gap: OscalMapping['source-gap-summary'], side: Side): string[] {
  return (gap?.['unmapped-controls'] ?? []).flatMap((one) => one['with-ids'] ?? []).map((id) => side.ids.get(id) ?? id)
}

/** As for our own files: a map between frameworks of the catalogue names only their ids, and all of them. */
function checkSide(
  map: ChangeMap,
  side: 'from' | 'to',
  { framework }: Side,
  at: (path: Path) => { file: string; line: number; column: number },
): Mistake[] {
  if (framework === undefined) return []
  const ids = new Set(framework.controls.flatMap((control) => [control.id, ...control.measures.map((measure) => measure.id)]))
  const named = new Set(map.changes.flatMap((change) => change[side]))
  const place = at(['mappings'])
  const unknown = [...named]
    .filter((id) => !ids.has(id))
    .map((id) => ({
      ...place,
      kind: 'unknownReference' as const,
      noun: 'norm' as const,
      id: id.slice(0, 100),
      suggestion: suggest(id.slice(0, 100), ids),
    }))
  const forgotten = [...ids].filter((id) => !named.has(id))
  return [
    ...unknown,
    ...(forgotten.length > 0 ? [{ ...place, kind: 'unaccounted' as const, framework: framework.id, ids: forgotten }] : []),
  ]
}
