/** Sentences on the command line when the application starts, and when it cannot. Each says what to do. */
export const startText = {
  ready: (address: string) => `Duiding staat klaar op ${address}`,
  stopping: 'Duiding rondt lopende verzoeken af en stopt.',
  stopped: 'Duiding is gestopt.',
  portTaken: (port: number) =>
    `Poort ${port} is al in gebruik: stop het andere programma of kies een andere poort, bijvoorbeeld PORT=${port < 65_000 ? port + 1 : 3000} npm start.`,
  portForbidden: (port: number) =>
    `Poort ${port} mag dit account niet openen: kies een poort boven 1023, bijvoorbeeld PORT=3000 npm start.`,
  hostUnknown: (host: string) => `HOST=${host} is geen adres van deze machine: kies 127.0.0.1 (alleen hier) of 0.0.0.0 (alle netwerken).`,
  folderUnwritable: (folder: string) =>
    `In de gegevensmap ${folder} kan niet worden geschreven: geef dit account schrijfrecht of kies met DATA_DIR een andere map.`,
  folderInUse: (folder: string, pid: number, host: string) =>
    `De gegevensmap ${folder} is al in gebruik door proces ${pid} op ${host}: stop dat proces of kies met DATA_DIR een andere map.`,
  databaseUnreachable: (address: string, cause: string) =>
    `De database op ${address} is niet bereikbaar (${cause}): controleer of de server draait en of DATABASE_URL klopt.`,
  databaseRefusesLogin: (address: string) =>
    `De database op ${address} laat Duiding niet toe: controleer naam, wachtwoord, databasenaam en rechten in DATABASE_URL.`,
  databaseNewer:
    'De database is bijgewerkt door een nieuwere versie van Duiding dan deze: installeer die nieuwere versie of zet een reservekopie van vóór de bijwerking terug.',
  databaseOfOtherVersion: (folder: string, found: string, expected: string) =>
    `De database in ${folder} is gemaakt met PGlite ${found} en deze versie gebruikt ${expected}: start de versie van Duiding die erbij hoort, of kies met DATA_DIR een andere map.`,
  engineOfOtherVersion: (found: string, expected: string) =>
    `PGlite ${found} is geïnstalleerd, maar Duiding is alleen beproefd met ${expected}: voer npm ci uit.`,
  databaseUnreadable: (folder: string, cause: string) =>
    `De database in ${folder} kan niet worden geopend (${cause}): zet een reservekopie terug of kies met DATA_DIR een andere map.`,
  diskDoesNotSync: (folder: string) =>
    `De schijf onder ${folder} bevestigt niet dat gegevens bewaard zijn: kies met DATA_DIR een map op een gewone, lokale schijf.`,
  catalogueWrong: (mistakes: number) =>
    `De map controls bevat ${mistakes === 1 ? 'een fout' : `${mistakes} fouten`}: voer npm run controls:check uit; dat noemt elke fout met bestand, regel en oplossing.`,
  catalogueRead: 'De map controls is opnieuw gelezen.',
  setUp: (code: string) => `Er is nog niemand: open /set-up en maak de eerste beheerder met code ${code}.`,
  keyMade: (file: string) =>
    `De kluis heeft een hoofdsleutel gekregen in ${file}: bewaar een kopie ervan apart van de reservekopieën. Zonder deze sleutel is geen bewijs meer te lezen.`,
  vaultClosed: {
    locked: (folder: string) =>
      `De hoofdsleutel past niet op de kluis in ${folder}: start met de sleutel waarmee de kluis is gesloten (MASTER_KEY, MASTER_KEY_FILE of master.key in de gegevensmap). Er is niets gewijzigd.`,
    other: (folder: string, problem: string) =>
      `De kluis in ${folder} kan niet worden geopend (${problem}): geef dit account lees- en schrijfrecht op een schijf met ruimte. Er is niets gewijzigd.`,
  },
  settingWrong: {
    'not a port': (name: string) => `${name} moet een poortnummer van 0 tot en met 65535 zijn.`,
    'not a postgres address': (name: string) => `${name} moet de vorm postgres://naam:wachtwoord@server/database hebben.`,
    'not an origin': (name: string) => `${name} moet een adres zonder pad zijn, bijvoorbeeld https://duiding.example.`,
    'not 0 or 1': (name: string) => `${name} moet 0 of 1 zijn.`,
    'password missing': (name: string) =>
      `SAMPLES=1 vraagt hier om een eigen wachtwoord, omdat anderen erbij kunnen: zet ${name} op ten minste 12 tekens.`,
    'password too short': (name: string) => `${name} moet ten minste 12 tekens hebben.`,
    'not a mail server': (name: string) => `${name} moet de vorm smtp://naam:wachtwoord@server:587 of smtps://… hebben.`,
    'not a mail address': (name: string) => `${name} moet een e-mailadres zijn, bijvoorbeeld duiding@dienst.example.`,
    'mail address missing': (name: string) => `Met SMTP_URL is ook ${name} nodig: het e-mailadres waarmee Duiding berichten verstuurt.`,
    'not a key': (name: string) => `${name} moet een sleutel van 32 bytes in base64 zijn; maak er een met: openssl rand -base64 32.`,
    'not a key file': (name: string) => `${name} wijst naar geen bestand: geef het pad van het bestand met de hoofdsleutel.`,
    'not a scanner': (name: string) =>
      `${name} moet de vorm server:3310 hebben, of het volledige pad van een socket, bijvoorbeeld /run/clamav/clamd.ctl.`,
    'not a file': (name: string) => `${name} wijst naar geen bestand: geef het pad van een stijlblad (.css).`,
  },
}
