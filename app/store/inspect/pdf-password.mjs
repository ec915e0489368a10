// @ts-check
import { inspectLimits } from './limits.mjs'

/** @typedef {import('./source.mjs').Source} Source */

/** Whether a PDF asks for a password before it shows anything. One that is too large to try counts as if it did. @param {Source} source */
export async function asksPassword(source) {
  if (source.size > inspectLimits.nested) return true
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const data = new Uint8Array(await source.read(0, source.size))
  const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, disableFontFace: true, useSystemFonts: false })
  try {
    await task.promise
    return false
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException'
  } finally {
    await task.destroy()
  }
}
