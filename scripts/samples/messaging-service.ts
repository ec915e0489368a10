import { writeRegisters } from './messaging-service/registers'
import { writeScreens } from './messaging-service/screens'
import { writeSupplierPapers } from './messaging-service/papers-supplier'
import { writeTeamPapers } from './messaging-service/papers-team'
import { writeVolumes } from './messaging-service/volumes'
import type { MakeSample } from './support'

/** Evidence pack `messaging-service`: a service that nobody owns, and papers that do not explain themselves. */
export const make: MakeSample = async (pack) => {
  await writeVolumes(pack)
  await writeRegisters(pack)
  await writeSupplierPapers(pack)
  await writeTeamPapers(pack)
  await writeScreens(pack)
}
