// @ts-check
import { ascii } from './signature.mjs'

/** @typedef {import('./findings.mjs').Findings} Findings */

/**
 * Looks at a text: a script, or a page that holds one. Neither is ever run here.
 * @param {Uint8Array} head
 * @param {Findings} found
 */
export function inspectText(head, found) {
  const text = ascii(head)
  if (/^(\xef\xbb\xbf)?(#!|<\?php|<%@)/.test(text)) found.add('script')
  if (/<\s*(html|!doctype html|svg|body|head)\b/i.test(text) && /<\s*script\b|\son[a-z]+\s*=\s*["']|javascript:/i.test(text))
    found.add('page-script')
}
