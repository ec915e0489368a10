// @ts-check

/** @typedef {import('../../domain/file-finding').PlainFinding} PlainFinding */

/** NUL and other control characters, marks that turn the reading direction, and what nobody sees. */
const MISLEADING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/
const PROGRAM = /\.(exe|dll|com|scr|pif|msi|bat|cmd|ps1|vbs|vbe|jse?|wsf|hta|lnk|jar|app|dmg|sh|elf)$/i

/**
 * What is wrong with the name of a file in an archive.
 * @param {string} name
 * @returns {PlainFinding[]}
 */
export function faultsOfName(name) {
  /** @type {PlainFinding[]} */
  const found = []
  if (/^[/\\]|^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..')) found.push('archive-escapes')
  if (MISLEADING.test(name)) found.push('archive-misleading-name')
  if (PROGRAM.test(name)) found.push('archive-holds-program')
  return found
}
