/** A random id (UUID) as text. */
export type Id = string
/** Whether a text from outside can be an id at all; a database cannot even be asked for some texts (NUL). */
export const isId = (text: string): boolean => /^[\w.:-]{1,100}$/.test(text)
/** A point in time, ISO 8601 in UTC with milliseconds. */
export type Moment = string
/** A calendar day, YYYY-MM-DD, as meant in Europe/Amsterdam. */
export type Day = string
/** SHA-256 as 64 lower-case hexadecimal digits. */
export type Sha256 = string

/** A period of whole days, both included. */
export interface Period {
  from: Day
  to: Day
}
