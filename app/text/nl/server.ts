/** What the server itself answers, before or after the pages could. */
export const serverText = {
  wrongHost: 'Dit adres hoort niet bij deze server: gebruik het adres dat bij het starten is getoond.',
  otherSite: 'Dit verzoek kwam van een andere site en is niet uitgevoerd: open Duiding zelf en probeer het daar opnieuw.',
  otherMethod: 'Zo kan dit adres niet worden gebruikt: open Duiding in een browser en probeer het daar.',
  notUnderstood: 'Dit verzoek is niet te begrijpen: ga terug en probeer het opnieuw.',
  tooLarge: 'Er is te veel tekst gestuurd en niets is bewaard: maak de tekst korter en probeer het opnieuw.',
  otherTus: 'Deze server spreekt versie 1.0.0 van het tus-protocol: gebruik die, of lever het bestand aan in een browser.',
  otherPart: 'Een deel van een bestand komt als application/offset+octet-stream: stuur het zo, of lever het bestand aan in een browser.',
  signedOut: 'U bent niet ingelogd: log in en probeer het opnieuw.',
  failed: 'Er ging iets mis en niets is half bewaard: probeer het opnieuw, of meld het met het tijdstip aan de beheerder.',
}
