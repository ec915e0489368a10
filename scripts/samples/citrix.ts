import { configuration, sessionLog } from './citrix/logs'
import { decisionLog, emergencyChange, logOverview, ownershipDecision, segmentationTest, trafficAnalysis } from './citrix/papers'
import {
  advisoryRegister,
  applianceRegister,
  cmdbExport,
  detectionRules,
  firstApplianceRegister,
  imageRegister,
  recomputedTerm,
} from './citrix/registers'
import { monitoringScreen } from './citrix/screens'
import type { MakeSample } from './support'

/** The Citrix environments of OM and JIO: eighteen appliances, an advisory rated Urgent, and traces that were wiped. */
export const make: MakeSample = async (pack) => {
  for (const register of [
    firstApplianceRegister(),
    applianceRegister(),
    cmdbExport(),
    advisoryRegister(),
    imageRegister(),
    detectionRules(),
    recomputedTerm(),
  ]) {
    await pack.csv(register.name, register.header, register.rows)
  }
  await pack.text('sessielog-om-tg-09.log', sessionLog())
  await pack.json('configuratie-om-tg-01.json', configuration())
  await pack.pdf('eigenaarschapsbesluit.pdf', ownershipDecision())
  await pack.pdf('wijziging-noodherstel.pdf', emergencyChange())
  await pack.pdf('besluitenlog.pdf', decisionLog())
  await pack.pdf('logoverzicht.pdf', logOverview())
  await pack.pdf('segmentatietest.pdf', segmentationTest())
  await pack.pdf('verkeersanalyse.pdf', trafficAnalysis())
  await pack.screenshot('bewaking-stand.png', monitoringScreen())
}
