import { gateRegister } from './om-portals/gates'
import { messageLog } from './om-portals/logs'
import {
  changeGate3,
  continuityTest,
  emergencyProcedures,
  gateDecisions,
  mandate,
  receivedByRegister,
  restoreTest,
  statement,
  threatPicture,
} from './om-portals/papers'
import { backlog, certificates, criticalSystems, gatewaySettings, interfaceRegister, orderTest, sentMessages } from './om-portals/registers'
import { mailMeasurement } from './om-portals/screens'
import type { MakeSample } from './support'

/** The portals and connections of OM: five gates, a backlog that goes in by the order of the procedure, and two counts that disagree. */
export const make: MakeSample = async (pack) => {
  for (const register of [gateRegister(), interfaceRegister(), certificates(), criticalSystems(), backlog(), sentMessages(), orderTest()]) {
    await pack.csv(register.name, register.header, register.rows)
  }
  await pack.text('jds-berichten.log', messageLog())
  await pack.json('koppelpunt-instelling.json', gatewaySettings())
  await pack.pdf('mandaat-portalen.pdf', mandate())
  await pack.pdf('besluitenlog-poorten.pdf', gateDecisions())
  await pack.pdf('noodprocedures.pdf', emergencyProcedures())
  await pack.pdf('continuiteitstest.pdf', continuityTest())
  await pack.pdf('wijziging-poort-3.pdf', changeGate3())
  await pack.pdf('jds-ontvangen.pdf', receivedByRegister())
  await pack.pdf('hersteltest.pdf', restoreTest())
  await pack.pdf('verklaring-heraansluiting.pdf', statement())
  await pack.pdf('dreigingsbeeld.pdf', threatPicture())
  await pack.screenshot('mailmeting.png', mailMeasurement())
}
