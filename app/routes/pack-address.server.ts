import type { Desk } from '../desk.server'
import type { OpenedFile } from '../domain/opened-file'
import { refuse } from '../domain/refusal'
import { answersFor } from '../domain/viewer'
import { isId } from '../domain/values'

type Received = Parameters<Desk['viewPack']>[2]

/** Systems about which this person may give evidence. */
export const systemsToGive = ({ file, part }: Pick<OpenedFile, 'file' | 'part'>) =>
  file.systems.filter((system) => part.audits || answersFor(part, system.id)).map(({ id, name }) => ({ id, name }))

/** Where a pack that came in is shown. Whoever only knows the digest of a ZIP is shown nothing: the seal is of this session. */
export function previewAddress(desk: Desk, engagementId: string, systemId: string, received: Received): string {
  const search = new URLSearchParams({
    system: systemId,
    pack: received.sha256,
    size: String(received.size),
    name: received.fileName,
    seal: sealOf(desk, engagementId, systemId, received),
  })
  return `/engagements/${engagementId}/packs/preview?${search}`
}

/** What such an address says. @throws Refusal when it is not one that this session was given */
export function readPreviewAddress(desk: Desk, engagementId: string, url: URL): { systemId: string; received: Received } {
  const said = (name: string) => url.searchParams.get(name) ?? ''
  const received = { sha256: said('pack'), size: Number(said('size')), fileName: said('name') }
  const systemId = said('system')
  if (!isId(systemId) || said('seal') !== sealOf(desk, engagementId, systemId, received)) refuse({ kind: 'not-found' })
  return { systemId, received }
}

const sealOf = (desk: Desk, engagementId: string, systemId: string, { sha256, size, fileName }: Received): string =>
  desk.seal(JSON.stringify(['pack', engagementId, systemId, sha256, size, fileName]))
