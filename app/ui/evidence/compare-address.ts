import type { Id } from '../../domain/values'

/** The page on which two revisions stand beside each other, by their numbers. */
export const compareAddress = (evidenceId: Id, from: number, to: number): string => `/evidence/${evidenceId}/compare?from=${from}&to=${to}`
