import type { SamplePack } from '../support'

/** The configuration exports and the screens of the image builder. */
export async function writeSettings(pack: SamplePack): Promise<void> {
  await pack.json(
    'image-lds-4.0.json',
    image('LDS-4.0', '2025-10-06', { firmware: 'niet ingesteld', waarde: 2, betekenis: 'toestaan waar nodig' }),
  )
  await pack.json(
    'image-lds-4.1.json',
    image('LDS-4.1', '2026-01-25', { firmware: 'uit, met wachtwoord vergrendeld', waarde: 0, betekenis: 'nooit' }),
  )
  await pack.screenshot('instelling-draadloos.png', {
    application: 'Beeldbouwer 4 · instellingen',
    menu: ['Overzicht', 'Programma’s', '*Draadloos', 'Poorten', 'Accounts', 'Logboek'],
    title: 'Draadloos netwerk',
    body: `<div class="grid"><span>Onderdeel inschakelen</span><span class="off">uit</span><span>Gebruiker mag wijzigen</span><span class="off">nee</span><span>Opmerking</span><span class="field">standaard</span></div>`,
    width: 900,
    height: 420,
  })
  await pack.screenshot('vrijgave-lds-4.1.png', {
    application: 'Beeldbouwer 4 · vrijgave',
    corner: 'aangemeld: imagebeheerder · productie',
    menu: ['Overzicht', 'Instellingen', '*Vrijgave', 'Verschillen', 'Logboek'],
    title: 'Image LDS-4.1: verschillen met LDS-4.0',
    body: `<table><tr><th>Instelling</th><th>LDS-4.0 (6 oktober 2025)</th><th>LDS-4.1 (25 januari 2026)</th><th>Norm LDS-basis 3</th></tr>
<tr><td class="mono">draadloos.toestaan</td><td><span class="warn">2 = toestaan waar nodig</span></td><td><span class="ok">0 = nooit</span></td><td>0</td></tr>
<tr><td class="mono">firmware.radio</td><td><span class="warn">niet ingesteld</span></td><td><span class="ok">uit, vergrendeld</span></td><td>uit, vergrendeld</td></tr>
<tr><td class="mono">opstarten.usb</td><td><span class="ok">uit</span></td><td><span class="ok">uit</span></td><td>uit</td></tr>
<tr><td class="mono">usb.opslag</td><td>alleen lezen, dossierstick</td><td>alleen lezen, dossierstick</td><td>alleen lezen, dossierstick</td></tr>
<tr><td class="mono">usb.netwerk</td><td><span class="warn">niet ingesteld</span></td><td><span class="ok">geblokkeerd</span></td><td>niet genoemd</td></tr></table>
<h2>Akkoord</h2><p>Vrijgegeven op 25 januari 2026, 20:14 (Europe/Amsterdam) door imagebeheerder, akkoord: hoofd Laptopbeheer. Doel: partij 2025-10, 110 toestellen.</p>`,
    status: 'Verschil: 3 instellingen · vrijgavenummer 2026-004 · lokale tijd 25-01-2026 20:16',
    height: 520,
  })
}

function image(version: string, day: string, wireless: { firmware: string; waarde: number; betekenis: string }): Record<string, unknown> {
  return {
    soort: 'export van image-instellingen',
    image: version,
    vastgesteld: day,
    doel: { partij: '2025-10', model: 'Rekenboek 15 (2025)', aantal: 110 },
    instellingen: {
      'draadloos.toestaan': {
        waarde: wireless.waarde,
        betekenis: wireless.betekenis,
        toegestaan: { 0: 'nooit', 1: 'altijd', 2: 'toestaan waar nodig' },
      },
      'firmware.radio': wireless.firmware,
      'opstarten.usb': 'uit',
      'usb.opslag': 'alleen lezen, alleen dossierstick',
      'usb.netwerk': version === 'LDS-4.0' ? 'niet ingesteld' : 'geblokkeerd',
      programmas: ['dossierlezer 7', 'zoekhulp 2'],
      'account.gebruiker': 'zonder beheerrechten',
      'account.beheer': 'lokaal, wachtwoord per toestel, kluis Laptopbeheer',
      'log.bewaardagen': 42,
      'log.onderdelen': ['aanmelden', 'radio', 'usb-opslag', 'programma-start'],
    },
  }
}
