const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** The report's page: what blocks it, the answers, issuing, the response. What stands in the PDF is in report.ts. */
export const reportPageText = {
  title: 'Rapport',
  lead: 'Het rapport wordt uit het dossier samengesteld. Wat er niet in kan staan, staat hier met de weg naar de oorzaak.',
  leadManagement: 'De uitgebrachte rapporten, en uw reactie daarop.',
  name: (kind: string, number: number) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)} (nr. ${number})`,
  issued: (moment: string, by: string) => `Uitgebracht ${moment} door ${by}`,
  size: (pages: number, bytes: string) => `PDF, ${many(pages, 'bladzijde', 'bladzijden')}, ${bytes}`,
  download: 'Downloaden', view: 'Bekijken', open: 'PDF openen',
  earlierReports: (count: number) => many(count, 'eerder rapport', 'eerdere rapporten'),
  toDraft: 'Naar een conceptrapport', toFinal: 'Naar het definitieve rapport',
  ready: 'Niets staat het rapport in de weg.',
  blocked: (count: number) => `Nog ${many(count, 'punt staat', 'punten staan')} het rapport in de weg.`,
  many: (kind: 'verdict-missing' | 'verdict-on-weak-evidence' | 'verdict-not-reviewed', count: number) => ({
    'verdict-missing': `${count} oordelen ontbreken.`, 'verdict-on-weak-evidence': `${count} oordelen rusten op bewijs dat niet (meer) interpreteerbaar is.`, 'verdict-not-reviewed': `${count} oordelen zijn nog niet getoetst.`,
  })[kind],
  draftMore: 'Het concept gaat naar de opdrachtgever voor de managementreactie. Het blijft bewaard zoals het nu is.',
  finalMore: 'Het definitieve rapport bevat de managementreactie letterlijk. Daarna verandert het niet meer.',
  issueDraft: 'Conceptrapport uitbrengen', issueFinal: 'Definitief rapport uitbrengen',
  noAnswer: 'Nog niet beantwoord.',
  earlier: (count: number) => many(count, 'eerder antwoord', 'eerdere antwoorden'),
  answer: 'Vraag beantwoorden', answerAnew: 'Antwoord herzien',
  answerLabel: 'Antwoord', answerHint: 'Zo staat het in de samenvatting van het rapport. Noem feiten en verwijs naar normen of bevindingen.', answerSend: 'Antwoord vastleggen',
  response: 'Managementreactie', replaced: 'vervangen door een latere reactie',
  respondMore: 'Uw reactie wordt letterlijk in het definitieve rapport opgenomen.', respond: 'Uw reactie', respondAnew: 'Uw nieuwe reactie', respondHint: 'Bijvoorbeeld: welke aanbevelingen u overneemt, wie ze uitvoert en wanneer ze klaar zijn.', respondSend: 'Reactie geven',
  preview: (name: string) => `Voorbeeld: ${name}`, outline: 'Inhoud van het rapport', digest: 'Controlewaarde (SHA-256):',
}
