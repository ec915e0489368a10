/** The fields that came; what is no form, or half a one, has none, so that no rule is met and no token shown. */
export async function receiveForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch (error) {
    if (error instanceof TypeError) return new FormData()
    throw error
  }
}

/** What a form sent: flat as typed, so that it can be shown again, and nested as its field names say. */
export interface SentForm {
  /** By field name; an empty text is kept. */
  typed: Record<string, string | string[]>
  /** `team[0].role=auditor` as {team: [{role: 'auditor'}]}; empty texts are left out, so that a missing answer is one thing. */
  nested: Record<string, unknown>
}

const MAX_FIELDS = 5000
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
/** Fields that carry the form itself, not an answer. */
const OF_THE_FORM = new Set(['csrf', 'once', 'form', 'to'])

export function readFields(fields: Iterable<[string, FormDataEntryValue]>): SentForm {
  const typed: SentForm['typed'] = Object.create(null) as SentForm['typed']
  let count = 0
  for (const [name, value] of fields) {
    if (typeof value !== 'string' || ++count > MAX_FIELDS) continue
    const before = typed[name]
    typed[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  const nested: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(typed)) {
    const path = name.split(/[.[\]]+/).filter((part) => part !== '')
    if (path.length === 0 || path.length > 8 || OF_THE_FORM.has(name) || path.some((part) => FORBIDDEN.has(part))) continue
    const filled = Array.isArray(value) ? value.filter((one) => one !== '') : value
    if (filled.length > 0) place(nested, path, filled)
  }
  return { typed: { ...typed }, nested: compact(nested) as Record<string, unknown> }
}

function place(into: Record<string, unknown>, path: string[], value: unknown): void {
  const [first, ...rest] = path as [string, ...string[]]
  if (rest.length === 0) {
    into[first] = value
    return
  }
  const inner = into[first]
  const next = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Record<string, unknown>) : {}
  into[first] = next
  place(next, rest, value)
}

/** An object whose keys are all numbers is a list, in their order, without holes. */
function compact(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, compact(inner)] as const)
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))
  return isList ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner) : Object.fromEntries(entries)
}
