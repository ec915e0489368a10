import type { Framework } from '../../domain/catalogue'
import type { Change } from '../../domain/change-map'
import { canonicalJson } from '../../domain/canonical'
import type { OscalMapping } from './import-types'
import { catalogHref } from './oscal-profile'
import {
  escapeMarkup,
  inOneLine,
  jsonBytes,
  line,
  momentOf,
  oscalVersion,
  plainLine,
  prop,
  tokensOf,
  uuidOf,
  type Prop,
} from './oscal-names'

/**
 * A change map as an OSCAL 1.2.1 mapping-collection. OSCAL's maps have ids on both sides: what lapsed or is new stands in the gap
 * summaries, and in full in properties of ours.
 */
export const oscalMapping: OscalMapping = (map, from, to) => {
  const [title, source] = [line('title', `${from.title} ${from.version} – ${to.title} ${to.version}`), map.source]
  const [sources, targets] = [itemsOf(from), itemsOf(to)]
  const placed = map.changes.map((change, position) => ({ change, position }))
  const both = placed.filter(({ change }) => change.from.length > 0 && change.to.length > 0)
  const single = placed.filter(({ change }) => change.from.length === 0 || change.to.length === 0)
  const maps = both.map(({ change, position }) => mapOf(change, position, sources, targets))
  const unmapped = (side: 'from' | 'to') => single.flatMap(({ change }) => change[side])
  const mapping = {
    'source-resource': resource(from),
    'target-resource': resource(to),
    maps: maps.length > 0 ? maps : [nothingIn(from, to)],
    ...(single.length === 0 ? {} : { props: single.map(({ change, position }) => wholeChange(change, position)) }),
    ...gap('source-gap-summary', unmapped('from'), sources),
    ...gap('target-gap-summary', unmapped('to'), targets),
  }
  const body = {
    metadata: {
      title: title.text,
      'last-modified': momentOf(to.date) ?? '2000-01-01T00:00:00Z',
      version: plainLine('version', to.version).text,
      'oscal-version': oscalVersion,
      props: [prop('change-map', map.id), prop('from', map.from), prop('to', map.to), prop('source', source), ...title.props],
    },
    provenance: { method: 'human', 'matching-rationale': 'semantic', status: 'complete', 'mapping-description': escapeMarkup(source) },
    mappings: [{ uuid: uuidOf(mapping), ...mapping }],
  }
  return jsonBytes({ 'mapping-collection': { uuid: uuidOf(body), ...body } })
}

/** How OSCAL calls each id of a framework. */
function itemsOf(framework: Framework): (id: string) => string {
  const { controls, measures } = tokensOf(framework)
  return (id) => measures.get(id) ?? controls.get(id) ?? id
}

function resource({ id }: Framework) {
  return { type: 'catalog', href: catalogHref(id), props: [prop('framework', id)] }
}

function mapOf(change: Change, position: number, sources: (id: string) => string, targets: (id: string) => string) {
  const item = (token: (id: string) => string) => (id: string) => ({ type: 'control', 'id-ref': token(id), props: [prop('id', id)] })
  const map = {
    relationship: relationshipOf(change),
    sources: change.from.map(item(sources)),
    targets: change.to.map(item(targets)),
    'confidence-score': { category: change.confidence },
    props: [prop('kind', change.kind), prop('meaning', change.meaning), prop('position', String(position))],
    ...(change.note === undefined ? {} : { remarks: escapeMarkup(change.note) }),
  }
  return { uuid: uuidOf(map), ...map }
}

/** Of a demand that changed we know that the two overlap, not which one is the larger. */
function relationshipOf({ kind, meaning }: Change): string {
  if (meaning === 'changed') return 'intersects-with'
  return kind === 'same' ? 'equal-to' : 'equivalent-to'
}

/** A lapsed or new norm with all that we know of it. */
function wholeChange(change: Change, position: number): Prop {
  return prop('change', inOneLine(canonicalJson({ change, position })))
}

function gap(name: string, ids: string[], token: (id: string) => string) {
  if (ids.length === 0) return {}
  const controls = [{ 'with-ids': ids.map(token) }]
  return { [name]: { uuid: uuidOf({ name, controls }), 'unmapped-controls': controls } }
}

/** OSCAL asks for at least one map: where all is lapsed or new, nothing of the one is related to the other. */
function nothingIn(from: Framework, to: Framework) {
  const items = (framework: Framework) =>
    framework.controls.map(({ id }) => ({ type: 'control', 'id-ref': itemsOf(framework)(id), props: [prop('id', id)] }))
  const map = { relationship: 'no-relationship', sources: items(from), targets: items(to), props: [prop('kind', 'none')] }
  return { uuid: uuidOf(map), ...map }
}
