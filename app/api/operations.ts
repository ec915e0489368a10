import type { z } from 'zod'
import { evidenceList, packResult, problem, requestList } from './wire'

/** One operation of the HTTP API, as it is described and as it is tested. */
export interface Operation {
  method: 'get' | 'post'
  path: string
  id: string
  summary: string
  /** Needs no token. */
  open?: true
  query?: { name: string; description: string; values: string[] }[]
  /** Media types of the body, each with its JSON Schema. */
  body?: Record<string, object>
  answers: Record<number, { description: string; schema: z.ZodType | null }>
}

const refused = {
  401: { description: 'No token, or one that is unknown, expired, revoked, or whose maker gives no evidence any more', schema: problem },
  429: { description: 'Too many wrong tokens from this address; see Retry-After', schema: problem },
  503: { description: 'The database or the vault is away; nothing was half done', schema: problem },
}

const binary = { type: 'string', format: 'binary' }

export const OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/api/v1/requests',
    id: 'listRequests',
    summary: 'What is asked about the system of the token, by when, and how it stands',
    answers: { 200: { description: 'The requests', schema: requestList }, ...refused },
  },
  {
    method: 'get',
    path: '/api/v1/evidence',
    id: 'listEvidence',
    summary: 'What was given about the system of the token: received, scanned, judged, and the questions that are open',
    answers: { 200: { description: 'The evidence', schema: evidenceList }, ...refused },
  },
  {
    method: 'post',
    path: '/api/v1/packs',
    id: 'pushPack',
    summary: 'Hands in an evidence pack: all of it, or nothing when there is a mistake. The same pack again changes nothing',
    query: [
      { name: 'check', description: 'true: reads it and tells what it would bring; nothing becomes evidence', values: ['true', 'false'] },
    ],
    body: { 'application/zip': binary, 'multipart/form-data': { type: 'object', required: ['pack'], properties: { pack: binary } } },
    answers: {
      200: { description: 'Nothing was new, or it was only checked', schema: packResult },
      201: { description: 'Taken in', schema: packResult },
      400: { description: 'A form without a pack, or more than the engagement takes', schema: problem },
      409: { description: 'Something changed meanwhile; try again', schema: problem },
      413: { description: 'More than the engagement may take', schema: problem },
      415: { description: 'Another kind of body', schema: problem },
      422: { description: 'Mistakes in the pack; nothing of it was taken in', schema: problem },
      ...refused,
    },
  },
  {
    method: 'get',
    path: '/api/v1/openapi.json',
    id: 'describe',
    summary: 'This description',
    open: true,
    answers: { 200: { description: 'OpenAPI 3.1', schema: null } },
  },
]
