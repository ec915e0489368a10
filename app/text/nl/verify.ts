import type { VerifyFault } from '../../domain/verify-fault'

const number = new Intl.NumberFormat('nl-NL')

/** What `npm run verify` says. */
export const verifyText = {
  sound: (entries: number, revisions: number, files: number) =>
    `In orde: ${number.format(entries)} regels in het spoor sluiten op elkaar aan, ${number.format(revisions)} versies van bewijs zijn ongewijzigd, ${number.format(files)} bestanden in de kluis kloppen met hun SHA-256.`,
  nothing: (folder: string) =>
    `In ${folder} staat geen werkruimte: kies met DATA_DIR de map waarmee Duiding draait, of met DATABASE_URL de database.`,
  wrong: (fault: VerifyFault): string => {
    switch (fault.kind) {
      case 'gap':
        return `Niet in orde: regel ${fault.seq} van het spoor ontbreekt. Zet een reservekopie terug en zoek uit wie bij de database kon.`
      case 'not-chained':
        return `Niet in orde: regel ${fault.seq} van het spoor sluit niet aan op de regel ervoor. Zet een reservekopie terug en zoek uit wie bij de database kon.`
      case 'changed':
        return `Niet in orde: regel ${fault.seq} van het spoor is achteraf gewijzigd. Zet een reservekopie terug en zoek uit wie bij de database kon.`
      case 'revision-changed':
        return `Niet in orde: versie ${fault.revisionId} van een bewijsstuk of de duiding ervan is achteraf gewijzigd. Zet een reservekopie terug.`
      case 'revision-without-trail':
        return `Niet in orde: versie ${fault.revisionId} van een bewijsstuk staat niet in het spoor. Zoek uit hoe deze in de database kwam.`
      case 'revision-missing':
        return `Niet in orde: de versie van een bewijsstuk die volgens regel ${fault.seq} van het spoor is ingeleverd, ontbreekt. Zet een reservekopie terug.`
      case 'pin-changed':
        return `Niet in orde: het vastgelegde normenkader of systeemprofiel ${fault.digest} is achteraf gewijzigd. Zet een reservekopie terug.`
      case 'file-missing':
        return `Niet in orde: bestand ${fault.sha256} ontbreekt in de kluis. Zet het terug uit een reservekopie.`
      case 'file-changed':
        return `Niet in orde: de inhoud van bestand ${fault.sha256} in de kluis is gewijzigd. Zet het terug uit een reservekopie.`
    }
  },
}
