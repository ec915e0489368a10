import { z } from 'zod'
import { date } from '../catalogue/text-schema'

/*
 * What we read of OSCAL (NIST, 1.0 to 1.2), and no more: a document may say much else. The official schemas are far stricter; a
 * document that breaks them only in what we do not read loads.
 */

const filled = z.string().refine((value) => value.trim() !== '', { params: { kind: 'empty' } })

/** Begins with a date that exists; we read no more of it. */
const moment = z.string().refine((value) => date.safeParse(value.slice(0, 10)).success, { params: { kind: 'wrongForm', form: 'date' } })

const props = z
  .array(z.object({ name: z.string(), ns: z.string().optional(), value: z.string(), remarks: z.string().optional() }))
  .optional()

const links = z.array(z.object({ href: z.string(), rel: z.string().optional(), text: z.string().optional() })).optional()

const metadata = z.object({
  title: filled,
  published: moment.optional(),
  'last-modified': moment,
  version: filled,
  props,
  links,
  parties: z.array(z.object({ uuid: z.string().optional(), type: z.string().optional(), name: z.string().optional() })).optional(),
  'responsible-parties': z.array(z.object({ 'role-id': z.string(), 'party-uuids': z.array(z.string()).optional() })).optional(),
})

export type OscalMetadata = z.infer<typeof metadata>

const param = z.object({
  id: filled,
  label: z.string().optional(),
  values: z.array(z.string()).optional(),
  select: z.object({ 'how-many': z.string().optional(), choice: z.array(z.string()).optional() }).optional(),
})

export type OscalParam = z.infer<typeof param>

export interface OscalPart {
  id?: string
  name: string
  ns?: string
  class?: string
  title?: string
  prose?: string
  props?: z.infer<typeof props>
  parts?: OscalPart[]
}

const part: z.ZodType<OscalPart> = z.lazy(() =>
  z.object({
    id: z.string().optional(),
    name: filled,
    ns: z.string().optional(),
    class: z.string().optional(),
    title: z.string().optional(),
    prose: z.string().optional(),
    props,
    parts: z.array(part).optional(),
  }),
)

export interface OscalControl {
  id: string
  title: string
  props?: z.infer<typeof props>
  links?: z.infer<typeof links>
  params?: OscalParam[]
  parts?: OscalPart[]
  controls?: OscalControl[]
}

const control: z.ZodType<OscalControl> = z.lazy(() =>
  z.object({
    id: filled,
    title: filled,
    props,
    links,
    params: z.array(param).optional(),
    parts: z.array(part).optional(),
    controls: z.array(control).optional(),
  }),
)

export interface OscalGroup {
  id?: string
  title: string
  props?: z.infer<typeof props>
  params?: OscalParam[]
  groups?: OscalGroup[]
  controls?: OscalControl[]
}

const group: z.ZodType<OscalGroup> = z.lazy(() =>
  z.object({
    id: z.string().optional(),
    title: filled,
    props,
    params: z.array(param).optional(),
    groups: z.array(group).optional(),
    controls: z.array(control).optional(),
  }),
)

export const oscalCatalogFile = z.object({
  catalog: z.object({
    metadata,
    params: z.array(param).optional(),
    groups: z.array(group).optional(),
    controls: z.array(control).optional(),
  }),
})

export type OscalCatalogFile = z.infer<typeof oscalCatalogFile>['catalog']

const selection = z.array(
  z.object({
    'with-child-controls': z.string().optional(),
    'with-ids': z.array(z.string()).optional(),
    matching: z.array(z.object({ pattern: z.string().optional() })).optional(),
  }),
)

export type OscalSelection = z.infer<typeof selection>

export const oscalProfileFile = z.object({
  profile: z.object({
    metadata,
    imports: z
      .array(
        z.object({
          href: z.string(),
          'include-all': z.object({}).optional(),
          'include-controls': selection.optional(),
          'exclude-controls': selection.optional(),
        }),
      )
      .min(1),
  }),
})

export type OscalProfileFile = z.infer<typeof oscalProfileFile>['profile']

const score = z.object({ category: z.string().optional(), percentage: z.number().optional() }).optional()

const item = z.object({ type: z.string().optional(), 'id-ref': filled, props })

const resource = z.object({ href: z.string(), props })

const gap = z.object({ 'unmapped-controls': selection }).optional()

const map = z.object({
  relationship: filled,
  sources: z.array(item).min(1),
  targets: z.array(item).min(1),
  'confidence-score': score,
  props,
  remarks: z.string().optional(),
})

export type OscalMap = z.infer<typeof map>

const mapping = z.object({
  'source-resource': resource,
  'target-resource': resource,
  maps: z.array(map).min(1),
  'confidence-score': score,
  props,
  'source-gap-summary': gap,
  'target-gap-summary': gap,
})

export type OscalMapping = z.infer<typeof mapping>

/** The schema of NIST allows one mapping without a list. */
const mappings = z.preprocess(
  (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? [value] : value),
  z.array(mapping).min(1),
)

export const oscalMappingFile = z.object({
  'mapping-collection': z.object({ metadata, provenance: z.object({ 'confidence-score': score }).optional(), mappings }),
})

export type OscalMappingFile = z.infer<typeof oscalMappingFile>['mapping-collection']
