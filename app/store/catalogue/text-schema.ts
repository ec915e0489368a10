import { z } from 'zod'

/** Every limit counts UTF-16 code units, as `string.length` does. */
export const limits = { id: 60, title: 160, text: 2000 } as const

/** One line: a title, a name. */
export const title = plainText(limits.title)

/** A few sentences. */
export const text = plainText(limits.text)

/** ISO/IEC 27002:2022 (`8.09`), ISO 27002:2013 (`12.6.1`), or the own marks of an imported framework, which begin with a letter. */
export const controlId = form(/^(\d{1,2}\.\d{2}|\d{1,2}(\.\d{1,2}){2}|[A-Za-z][A-Za-z0-9._-]*)$/, 'controlId')
/** `8.08.01`, `12.6.1.1`, or an own mark that begins with a letter. */
export const measureId = form(/^(\d{1,2}\.\d{2}\.\d{2}|\d{1,2}(\.\d{1,2}){3}|[A-Za-z][A-Za-z0-9._-]*)$/, 'measureId')
export const normId = form(/^(\d{1,2}\.\d{2}(\.\d{2})?|\d{1,2}(\.\d{1,2}){2,3}|[A-Za-z][A-Za-z0-9._-]*)$/, 'normId')
export const groupId = form(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'groupId')
export const frameworkId = form(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'frameworkId')
export const changeMapId = form(/^[a-z0-9]+([.-][a-z0-9]+)*--[a-z0-9]+([.-][a-z0-9]+)*$/, 'changeMapId')
export const slug = form(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')

export const date = z
  .string()
  .refine(isCalendarDate, issue('wrongForm', { form: 'date' }))
  .meta({ format: 'date' })

export const address = z
  .string()
  .max(limits.text)
  .refine(isWebAddress, issue('wrongForm', { form: 'address' }))
  .meta({ format: 'uri' })

/** What a refinement tells check-shape.ts, which makes it a mistake: the fault, with what is needed to say it. */
export function issue(
  kind:
    | 'wrongForm'
    | 'forbiddenCharacter'
    | 'empty'
    | 'repeated'
    | 'kindDiffers'
    | 'listTooLong'
    | 'severalLines'
    | 'chooseOne'
    | 'periodBackwards',
  values: Record<string, string> = {},
) {
  return { params: { kind, ...values } }
}

function form(pattern: RegExp, name: string) {
  return z
    .string()
    .max(limits.id)
    .refine((value) => pattern.test(value), issue('wrongForm', { form: name }))
    .meta({ pattern: pattern.source })
}

function plainText(longest: number) {
  return z
    .string()
    .max(longest)
    .refine((value) => value.trim() !== '', issue('empty'))
    .refine((value) => !forbiddenCharacter.test(value), issue('forbiddenCharacter'))
    .meta({ pattern: '\\S' })
}

/** Control characters, half a surrogate pair, and marks that turn the direction of what stands around them. */
export const forbiddenCharacter =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const moment = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value)
}

function isWebAddress(value: string): boolean {
  if (/\s/.test(value) || forbiddenCharacter.test(value)) return false
  return URL.canParse(value) && new URL(value).protocol === 'https:'
}
