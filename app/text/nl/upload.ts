import { counted } from '../format'

const pieces = counted('nl')

/** Words of sending files, and of the room that they take. */
export const uploadText = {
  choose: 'Kies bestanden',
  chooseOne: 'Kies een bestand',
  more: 'Meer bestanden kiezen',
  other: 'Een ander bestand kiezen',
  hint: 'Elk soort bestand mag, tot 50 GB. Liefst zoals het uit het systeem komt: een export zegt meer dan een schermafdruk.',
  drop: 'of sleep ze hierheen',
  dropOne: 'of sleep het hierheen',
  letGo: 'Laat los om te versturen',
  submit: 'Verstuur bestanden',
  lines: 'Bestanden onderweg',
  underWay: 'Het versturen gaat door zolang dit venster open is. U kunt intussen verder met de duiding.',
  goOn: 'Verder met de duiding',
  progressOf: (name: string) => `Voortgang van ${name}`,
  sent: (done: string, whole: string) => `${done} van ${whole}`,
  state: {
    waiting: 'Wacht op zijn beurt',
    sending: 'Wordt verstuurd',
    closing: 'Wordt vastgelegd',
    paused: 'Gepauzeerd',
    lost: 'Geen verbinding. Gaat vanzelf verder zodra die er weer is.',
    failed: 'Versturen lukte niet',
    refused: 'Dit bestand kan niet worden aangeleverd',
    unfinished: 'Nog niet af. Kies hetzelfde bestand nog eens om verder te gaan.',
  },
  here: (count: number): string => (count === 1 ? 'Dit bestand is ontvangen' : 'Deze bestanden zijn ontvangen'),
  received: 'ontvangen',
  failed: 'Er ging iets mis bij het versturen. Probeer het opnieuw; wat al is ontvangen, blijft bewaard.',
  told: (name: string, state: string) => `${name}: ${state}`,
  pause: 'Pauzeer',
  resume: 'Ga verder',
  again: 'Probeer opnieuw',
  cancel: 'Annuleer',
  away: 'Haal weg',

  quota: {
    title: 'Ruimte per opdracht',
    now: (size: string) => `De bestanden van één opdracht mogen samen ten hoogste ${size} innemen.`,
    lead: 'Hoeveel de bestanden van één opdracht samen mogen innemen. Wat al is ontvangen, blijft altijd bewaard. Uw besluit komt in het spoor.',
    gigabytes: 'Gigabyte per opdracht',
    gigabytesHint: 'Een heel getal van 1 tot en met 100.000. Eén gigabyte is 1.000.000.000 bytes.',
    change: 'Ruimte wijzigen',
    save: 'Bewaren',
  },
  unfinishedNotice: (count: number) =>
    `${pieces(count, 'bestand is', 'bestanden zijn')} nog niet helemaal ontvangen en ${count === 1 ? 'gaat' : 'gaan'} niet mee. Wacht tot alles er is, of haal het weg.`,
  toFiles: 'Naar de bestanden',
  arrivingKnown: 'Ik weet dat wat nog onderweg is niet meegaat, en lever toch aan.',
}
