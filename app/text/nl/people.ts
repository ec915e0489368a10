/** Signing in, one's own account, and the people of the workspace. */
export const peopleText = {
  signIn: 'Inloggen', signInLead: 'Werkruimte voor bewijs met duiding.',
  email: 'E-mailadres', emailHint: 'Hiermee logt u in.', password: 'Wachtwoord', passwordHint: 'Ten minste 12 tekens. Vier losse woorden zijn sterker dan een kort, moeilijk wachtwoord.',
  samples: 'Voorbeeldpersonen', samplesMore: 'Deze mensen zijn verzonnen. U kunt als een van hen rondkijken, zonder wachtwoord.', enterAs: 'Kijk mee',
  samplesDo: {
    'sample-noor': 'auditor, leidt de onderzoeken', 'sample-sam': 'auditor', 'sample-iris': 'toetser van buiten het team', 'sample-joost': 'systeemeigenaar van de laptops', 'sample-lotte': 'leverancier van de berichtendienst',
    'sample-ruben': 'systeemeigenaar van Citrix', 'sample-fatima': 'systeemeigenaar van de OM-portalen', 'sample-hanneke': 'management, opdrachtgever', 'sample-daan': 'beheerder',
  } as Record<string, string>,
  setUp: 'Duiding inrichten', setUpLead: 'Er is nog geen account. Maak het eerste: dat van de beheerder. Die maakt daarna de andere accounts.', setUpDo: 'Account maken',
  setUpCode: 'Inrichtcode', setUpCodeHint: 'Acht cijfers; Duiding toont ze bij het starten op de server.',
  name: 'Naam', language: 'Taal', languageMore: 'Taal van de pagina’s in deze browser',
  account: 'Mijn account', accountMore: 'Uw naam en e-mailadres wijzigt de beheerder.',
  passwordChange: 'Wachtwoord wijzigen', passwordNow: 'Huidige wachtwoord', passwordNew: 'Nieuw wachtwoord', passwordRepeat: 'Nieuw wachtwoord herhalen', passwordChanged: 'Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.',
  everywhere: 'Overal uitloggen', everywhereMore: 'Beëindigt al uw sessies, op alle apparaten, ook deze.',
  title: 'Mensen', lead: 'Wie in Duiding kan inloggen. Welke rol iemand in een opdracht heeft, bepalen de auditors van die opdracht.', add: 'Account maken', addLead: 'Geef het eerste wachtwoord langs een andere weg door, en vraag het meteen te wijzigen.',
  search: 'Zoek op naam of e-mailadres', may: 'Mag', auditor: 'auditor', auditorMore: 'Werkt voor de auditdienst: mag opdrachten openen.', administrator: 'beheerder', administratorMore: 'Beheert mensen en instellingen. Ziet daardoor geen bewijs.',
  state: 'Stand', open: 'open', closed: 'gesloten', closedAt: (moment: string) => `Dit account is gesloten op ${moment}. De naam blijft in het spoor staan.`,
  firstPassword: 'Wachtwoord', firstPasswordHint: 'Ten minste 12 tekens.', passwordFor: 'Wachtwoord instellen', passwordForMore: 'De sessies van deze persoon eindigen. Geef het wachtwoord langs een andere weg door.',
  close: 'Account sluiten', closeMore: 'Deze persoon kan daarna niet meer inloggen. Wat deze persoon deed, blijft met naam in het spoor staan.',
  save: 'Bewaren',
  files: 'Niet-onderzochte bestanden', filesMore: 'Bewijsbestanden worden nog niet op virussen onderzocht. Beslis of auditors ze toch mogen openen. Uw besluit komt in het spoor.',
  filesChoice: 'Bestanden die niet zijn onderzocht', filesClosed: 'blijven dicht', filesClosedMore: 'Alleen wie een bestand aanleverde, kan het openen.', filesOpen: 'mogen open', filesOpenMore: 'Duiding voert niets uit dat in een bestand staat, maar een gedownload bestand kan schadelijk zijn.',
}
