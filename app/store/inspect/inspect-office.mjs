// @ts-check

/**
 * @typedef {import('./findings.mjs').Findings} Findings
 * @typedef {import('./zip-directory.mjs').ZipEntry} ZipEntry
 */

/** A relation of a document to something elsewhere that is fetched without asking; a link to click is not (ECMA-376 part 2, §9.3). */
const FETCHES = /<Relationship\b(?=[^>]*\bTargetMode\s*=\s*["']External["'])(?![^>]*\/hyperlink["'])[^>]*>/i

/**
 * Looks for programs, passwords and things fetched from elsewhere in an office document (OOXML, OpenDocument).
 * @param {ZipEntry[]} entries
 * @param {(entry: ZipEntry) => Promise<Uint8Array | null>} read
 * @param {Findings} found
 */
export async function inspectOffice(entries, read, found) {
  for (const entry of entries) {
    if (/(^|\/)vbaProject\.bin$|^(Basic|Scripts)\/.+/i.test(entry.name)) found.add('macros')
    if (/^xl\/externalLinks\//i.test(entry.name)) found.add('external-links')
    const relations = /\.rels$/i.test(entry.name)
    if (!relations && entry.name !== 'META-INF/manifest.xml') continue
    const bytes = await read(entry)
    const text = bytes ? Buffer.from(bytes).toString('utf8') : ''
    if (relations && FETCHES.test(text)) found.add('external-links')
    if (!relations && /<manifest:encryption-data\b/.test(text)) found.add('document-encrypted')
  }
}
