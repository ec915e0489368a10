import type { Id } from '../../domain/values'

/** Of the verdict board of one norm on one system; an imported norm may be called `Art. 21(2)`. */
export const boardAddress = (engagementId: Id, systemId: string, normId: string): string =>
  `/engagements/${engagementId}/norms/${encodeURIComponent(systemId)}/${encodeURIComponent(normId)}`
