import { writePapersAfter } from './laptops/papers-after'
import { writePapersBefore } from './laptops/papers-before'
import { writeRegisters } from './laptops/registers'
import { writeSettings } from './laptops/settings'
import type { MakeSample } from './support'

/** Evidence pack `laptops`: 500 stand-alone laptops of which 110 were built with a wrong wireless setting. */
export const make: MakeSample = async (pack) => {
  await writeRegisters(pack)
  await writeSettings(pack)
  await writePapersBefore(pack)
  await writePapersAfter(pack)
}
