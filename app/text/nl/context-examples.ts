import type { FixedQuestion } from '../../domain/context-question'
import type { EvidenceKind } from '../../domain/evidence-kind'

/** An example of a good answer, for each kind of evidence; all of it invented. */
export type Examples = Record<FixedQuestion, (system: string) => Record<EvidenceKind, string>>

const forAll = (words: string): Record<EvidenceKind, string> => ({
  list: words,
  log: words,
  screenshot: words,
  document: words,
  interview: words,
})

export const contextExamples: Examples = {
  what: (system) => ({
    list: `Register van alle uitgegeven toestellen van ${system}, uit de beheersoftware, stand van 23 januari 2026.`,
    log: `Logboek van aanmeldingen op ${system}, oktober 2025 tot en met januari 2026.`,
    screenshot: `Schermafdruk van de instelling “automatisch vergrendelen” in het beheerscherm van ${system}, versie 4.1.`,
    document: `Beleid voor het beheer van ${system}, versie 2.0, vastgesteld op 1 april 2025.`,
    interview: `Gesprek met de technisch beheerder van ${system} over het uitgeven van toestellen, 14 januari 2026.`,
  }),
  title: () => ({
    list: 'Register van toestellen, 23 januari 2026',
    log: 'Aanmeldlogboek, oktober 2025 – januari 2026',
    screenshot: 'Schermafdruk instelling vergrendelen',
    document: 'Beheerbeleid 2.0',
    interview: 'Gesprek met de technisch beheerder',
  }),
  origin: () => ({
    list: 'Export uit het beheersysteem, rapport “Toestellen alle locaties”, zonder filters, opgeslagen als CSV.',
    log: 'Uit de logserver gehaald met de zoekvraag “gebeurtenis 4624”, alle servers, zonder verdere filters.',
    screenshot: 'Met de knop PrintScreen gemaakt in het beheerscherm, aangemeld als beheerder; het hele venster, niets weggesneden.',
    document: 'Uit het documentarchief gehaald: de getekende versie, als PDF.',
    interview: 'Verslag gemaakt tijdens het gesprek, daarna nagelezen door de geïnterviewde.',
  }),
  covers: () => ({
    list: 'Een register is een stand op één dag: 23 januari 2026.',
    log: 'Een logboek gaat over een periode: van 1 oktober 2025 tot en met 31 januari 2026.',
    screenshot: 'Een schermafdruk toont één dag: 20 januari 2026.',
    document: 'Beleid geldt over een periode: van 1 april 2025 tot nu.',
    interview: 'Het gesprek ging over de werkwijze van oktober 2025 tot en met januari 2026.',
  }),
  completeness: () => ({
    list: '500 regels. Vergeleken met de inkooplijst: ook 500 toestellen, geen verschil.',
    log: '48.210 regels, alle 6 servers. Op 3 december ontbreken 2 uren; de server stond toen uit.',
    screenshot: 'Eén scherm. Er zijn nog 3 andere tabbladen met instellingen; die gaan niet over vergrendelen.',
    document: '14 bladzijden, met alle 3 bijlagen.',
    interview: 'Het hele gesprek, 45 minuten. Over de uitgifte ’s nachts is niet gesproken.',
  }),
  madeBy: () => ({
    list: 'het beheersysteem',
    log: 'de logserver, zonder tussenkomst van mensen',
    screenshot: 'de technisch beheerder',
    document: 'de adviseur informatiebeveiliging',
    interview: 'de auditor die het gesprek voerde',
  }),
  collectedBy: () => forAll('de technisch beheerder'),
  approvedBy: () => ({
    list: 'het hoofd beheer; hij telde 20 regels na',
    log: 'niemand; het is een ruwe export',
    screenshot: 'niemand; de afdruk is dezelfde dag gemaakt',
    document: 'de directeur, met handtekening op bladzijde 2',
    interview: 'de geïnterviewde, per mail op 16 januari 2026',
  }),
  shows: () => ({
    list: 'Op 495 van de 500 toestellen staat de instelling uit.',
    log: 'Alle aanmeldingen van beheerders liepen via twee stappen.',
    screenshot: 'Het toestel vergrendelt na 5 minuten.',
    document: 'Er is vastgesteld wie mag uitgeven en wie controleert.',
    interview: 'De beheerder kent de werkwijze en beschrijft haar zoals zij op papier staat.',
  }),
  norms: () =>
    forAll(
      'Een register toont meestal bestaan: het is er. Een logboek over een periode toont werking: het gebeurde ook. Beleid toont opzet.',
    ),
  notShown: () => ({
    list: 'Niet of een toestel vóór 23 januari verbinding had. Niet waar de 5 zoekgeraakte toestellen zijn.',
    log: 'Niet wat een beheerder na het aanmelden deed.',
    screenshot: 'Niet of dit op alle toestellen zo staat, en niet sinds wanneer.',
    document: 'Niet of er ook zo wordt gewerkt.',
    interview: 'Niet of anderen hetzelfde doen. Het is een uitspraak, geen waarneming.',
  }),
  readingGuide: () => ({
    list: 'Kolom “wifi”: 0 is uit, 1 is aan. Let op rij 112. “LOC” is de locatie.',
    log: 'Tijden staan in UTC: tel er in de winter 1 uur bij op. “OK2” is gelukt met twee stappen.',
    screenshot: 'Kijk rechtsonder, bij het rode kader. De tijd staat in minuten.',
    document: 'Hoofdstuk 3, bladzijde 6 tot en met 8. “TB” is de technisch beheerder.',
    interview: 'Vraag 4 tot en met 7 gaan over de uitgifte. Letterlijke uitspraken staan tussen aanhalingstekens.',
  }),
  deviations: () => ({
    list: 'Vijf toestellen zijn zoek sinds 2024; gemeld in melding 1183. Of: geen, voor zover bekend.',
    log: 'Op 3 december lag de server 2 uur stil. Of: geen, voor zover bekend.',
    screenshot: 'Twee testtoestellen hebben deze instelling niet; aanvaard tot 1 maart. Of: geen.',
    document: 'Paragraaf 4 wordt nog niet uitgevoerd; gepland voor maart 2026. Of: geen.',
    interview: 'De beheerder noemde één toestel dat zonder controle is uitgegeven. Of: geen.',
  }),
  edited: () => ({
    list: 'De kolom met namen is verwijderd vanwege de persoonlijke levenssfeer. Of: niets.',
    log: 'Gesorteerd op tijd; er is niets weggelaten. Of: niets.',
    screenshot: 'De naam van de beheerder is gelakt. Of: niets.',
    document: 'Bijlage 2 is gelakt: daar staan adressen in. Of: niets.',
    interview: 'Eén zin is op verzoek van de geïnterviewde geschrapt. Of: niets.',
  }),
  handling: () => forAll('Intern; een kopie mag in het dossier; geen embargo.'),
}
