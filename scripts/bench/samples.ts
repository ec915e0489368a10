import { join } from 'node:path'
import { makeCast, type Cast } from '../../app/samples/cast.server'
import { readSamplePack } from '../../app/samples/pack.server'
import { playSample } from '../../app/samples/play-sample.server'
import { readCatalogueOnce } from '../../app/store/catalogue/catalogue-once.server'
import type { Db } from '../../app/store/database.server'
import { openDiskVault } from '../../app/store/disk-vault.server'
import { projectRoot } from '../../app/store/project-root.server'
import type { Stores } from '../../app/workflow'

/** One sample engagement as it stands before its final report, in an empty workspace. */
export async function playLaptops(db: Db, folder: string): Promise<{ stores: Stores; cast: Cast; engagementId: string }> {
  const vault = await openDiskVault(join(folder, 'vault'), { alone: true })
  const stores: Stores = {
    db,
    vault,
    catalogue: readCatalogueOnce(join(projectRoot, 'controls')),
    scanner: null,
    now: () => new Date(),
    post: null,
    origin: null,
  }
  const cast = await makeCast(stores, null)
  const pack = await readSamplePack(join(projectRoot, 'evidence/samples'), 'laptops')
  return { stores, cast, ...(await playSample(stores, cast, pack, 'draft')) }
}
