const number = new Intl.NumberFormat('nl-NL')

/** What `npm run rotate-key` says. */
export const rotateKeyText = {
  done: (rewrapped: number, keyFile: string | null) =>
    `De kluis heeft een nieuwe hoofdsleutel: ${number.format(rewrapped)} sleutels zijn opnieuw verpakt, geen bestand is gewijzigd. ${
      keyFile
        ? `De nieuwe sleutel staat in ${keyFile}: bewaar er een kopie van, apart van de reservekopieën. De vorige staat in ${keyFile}.before en is alleen nog nodig voor reservekopieën van vóór vandaag: bewaar hem daarbij of verwijder hem.`
        : 'Haal MASTER_KEY_BEFORE nu weg; de vorige sleutel is alleen nog nodig voor reservekopieën van vóór vandaag.'
    }`,
  nothing: (folder: string) => `In ${folder} staat geen kluis: kies met DATA_DIR de map waarmee Duiding draait.`,
  beforeNeeded:
    'Voor een nieuwe hoofdsleutel zijn er twee nodig: zet MASTER_KEY op de nieuwe en MASTER_KEY_BEFORE op de vorige, herstart Duiding daarmee en voer dit opnieuw uit.',
  unreadable: (ids: string[]) =>
    `Van ${number.format(ids.length)} bestanden is de sleutel niet te lezen en dus niet opnieuw verpakt: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' …' : ''}. Zet vault/keys terug uit een reservekopie en voer dit opnieuw uit.`,
}
