import type { reportPageText as nl } from '../nl/report-page'

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export const reportPageText: typeof nl = {
  title: 'Report',
  lead: 'The report is composed from the audit file. What still keeps it stands here, with the way to the cause.',
  leadManagement: 'The reports that were issued, and your response to them.',
  name: (kind, number) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)} (no. ${number})`,
  issued: (moment, by) => `Issued ${moment} by ${by}`,
  size: (pages, bytes) => `PDF, ${many(pages, 'page', 'pages')}, ${bytes}`,
  download: 'Download', view: 'View', open: 'Open the PDF',
  earlierReports: (count) => many(count, 'earlier report', 'earlier reports'),
  toDraft: 'Towards a draft report', toFinal: 'Towards the final report',
  ready: 'Nothing stands in the way of the report.',
  blocked: (count) => `${many(count, 'point still stands', 'points still stand')} in the way of the report.`,
  many: (kind, count) => ({
    'verdict-missing': `${count} verdicts are missing.`, 'verdict-on-weak-evidence': `${count} verdicts rest on evidence that is not (or no longer) interpretable.`, 'verdict-not-reviewed': `${count} verdicts have not been reviewed yet.`,
  })[kind],
  draftMore: 'The draft goes to the client for the management response. It is kept as it is now.',
  finalMore: 'The final report holds the management response word for word. After that it does not change any more.',
  issueDraft: 'Issue the draft report', issueFinal: 'Issue the final report',
  noAnswer: 'Not answered yet.',
  earlier: (count) => many(count, 'earlier answer', 'earlier answers'),
  answer: 'Answer the question', answerAnew: 'Revise the answer',
  answerLabel: 'Answer', answerHint: 'It stands like this in the summary of the report. Name facts and refer to norms or findings.', answerSend: 'Record the answer',
  response: 'Management response', replaced: 'replaced by a later response',
  respondMore: 'Your response is printed in the final report word for word.', respond: 'Your response', respondAnew: 'Your new response', respondHint: 'For instance: which recommendations you adopt, who carries them out and by when.', respondSend: 'Give the response',
  preview: (name) => `Preview: ${name}`, outline: 'Contents of the report', digest: 'Digest (SHA-256):',
}
