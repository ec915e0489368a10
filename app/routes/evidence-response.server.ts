import type { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { isDrawn } from '../domain/copying'
import type { EvidenceFile } from '../domain/evidence'
import { attachment } from './attachment'

/** The bytes of evidence exactly as they were handed in. They are never a page of ours: nosniff and a sandbox see to that (R11). */
export function evidenceResponse(file: EvidenceFile, bytes: Readable, way: 'inline' | 'attachment'): Response {
  return new Response(createReadableStreamFromReadable(bytes), {
    headers: {
      'content-type': isDrawn(file) ? file.mediaType.split(';')[0]!.trim().toLowerCase() : 'application/octet-stream',
      'content-length': String(file.size),
      'content-disposition': way === 'inline' ? 'inline' : attachment(file.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      etag: `"${file.sha256}"`,
    },
  })
}
