import type { Task } from '../../domain/tasks'

const many = (count: number, one: string, more: string) => (count === 1 ? `één ${one}` : `${count} ${more}`)

/** My work: what waits, in one line, and why in another. */
export const workText = {
  title: 'Mijn werk',
  waiting: 'Wat op u wacht',
  nothing: 'Er wacht nu niets op u.',
  mine: 'Mijn opdrachten',
  all: 'Alle opdrachten',
  drafts: 'Nog niet aangeleverd',
  draftsMore: 'Hier bent u aan begonnen. Niemand anders ziet het tot u het aanlevert.',
  draft: (title: string) => title || 'Bewijsstuk zonder titel',
  changed: (moment: string) => `laatst gewijzigd ${moment}`,
  given: 'Wat u het laatst aanleverde',
  givenAt: (moment: string) => `aangeleverd ${moment}`,
  before: (day: string) => `uiterlijk ${day}`,
  late: (day: string) => `te laat: ${day}`,
  asked: (day: string) => `uitstel gevraagd tot ${day}`,
  today: 'uiterlijk vandaag',
  daysLeft: (days: number, day: string) => `nog ${days === 1 ? 'één dag' : `${days} dagen`}, tot ${day}`,
  administratorTitle: 'Beheer',
  administrator: 'U beheert de mensen en de instellingen. Als beheerder ziet u geen opdrachten en geen bewijs.',
  people: 'Mensen en instellingen',
  noEngagements: 'U hebt nog geen rol in een opdracht. Een auditor kan u in een team opnemen.',
  task: (task: Task): string => taskLine(task),
  why: (task: Task): string => taskReason(task),
}

function taskLine(task: Task): string {
  switch (task.kind) {
    case 'answer-request':
      return `${task.number}: bewijs aanleveren voor ${task.title}`
    case 'answer-clarification':
      return `${task.number}: een vraag beantwoorden over ${task.title}`
    case 'improve-evidence':
      return `${task.number}: een betere versie aanleveren van ${task.title}`
    case 'reply-to-finding':
      return `Reageren op bevinding ${task.number}: ${task.title}`
    case 'respond-to-report':
      return 'Managementreactie geven op het conceptrapport'
    case 'request-evidence':
      return 'Informatieverzoeken versturen'
    case 'decide-extensions':
      return `Over uitstel voor ${many(task.count, 'verzoek', 'verzoeken')} beslissen`
    case 'chase-requests':
      return `${cap(many(task.count, 'verzoek', 'verzoeken'))} navragen`
    case 'chase-clarifications':
      return `${cap(many(task.count, 'vraag', 'vragen'))} navragen`
    case 'rejudge-contexts':
      return `${cap(many(task.count, 'nieuwe versie', 'nieuwe versies'))} opnieuw beoordelen`
    case 'judge-contexts':
      return `Duiding van ${many(task.count, 'bewijsstuk', 'bewijsstukken')} beoordelen`
    case 'give-verdicts':
      return `${cap(many(task.count, 'oordeel', 'oordelen'))} geven`
    case 'mend-verdicts':
      return `${cap(many(task.count, 'oordeel', 'oordelen'))} herzien`
    case 'review-verdicts':
      return `${cap(many(task.count, 'oordeel', 'oordelen'))} toetsen`
    case 'revise-finding':
      return `Bevinding ${task.number} herzien: ${task.title}`
    case 'review-finding':
      return `Bevinding ${task.number} toetsen: ${task.title}`
    case 'send-finding':
      return `Bevinding ${task.number} voorleggen: ${task.title}`
    case 'answer-questions':
      return `${cap(many(task.count, 'onderzoeksvraag', 'onderzoeksvragen'))} beantwoorden`
    case 'issue-report':
      return task.report === 'draft' ? 'Conceptrapport uitbrengen' : 'Definitief rapport uitbrengen'
  }
}

function taskReason(task: Task): string {
  switch (task.kind) {
    case 'answer-request':
      if (task.asked) return 'De auditor beslist nog over uw uitstel. Aanleveren kan ook nu al.'
      return 'De auditors vroegen u dit. Hebt u het niet, zeg dat dan: dat is ook een antwoord.'
    case 'answer-clarification':
      return 'De auditor kan het stuk zonder uw antwoord niet duiden.'
    case 'improve-evidence':
      return 'De auditor kon het stuk met deze duiding niet, of maar voor een deel, interpreteren.'
    case 'reply-to-finding':
      return 'Hoor en wederhoor: uw reactie komt in het rapport.'
    case 'respond-to-report':
      return 'Uw reactie wordt letterlijk in het rapport opgenomen.'
    case 'request-evidence':
      return 'Zonder verzoeken komt er geen bewijs binnen.'
    case 'decide-extensions':
      return 'Een systeemeigenaar vraagt meer tijd en wacht op antwoord.'
    case 'chase-requests':
      return 'De uiterste datum is voorbij en er is geen antwoord.'
    case 'chase-clarifications':
      return 'De uiterste datum is voorbij en het antwoord ontbreekt.'
    case 'rejudge-contexts':
      return 'De vorige versie was beoordeeld; dat oordeel geldt niet voor deze.'
    case 'judge-contexts':
      return 'Bewijs zonder beoordeelde duiding kan geen oordeel dragen.'
    case 'give-verdicts':
      return 'Elke norm op elk systeem krijgt een oordeel per aspect.'
    case 'mend-verdicts':
      return 'De toetser gaf ze terug, of het bewijs eronder is niet meer interpreteerbaar.'
    case 'review-verdicts':
    case 'review-finding':
      return 'Een collega maakte dit; u kunt het toetsen.'
    case 'revise-finding':
      return 'De toetser gaf haar terug.'
    case 'send-finding':
      return 'Zij is getoetst en kan naar de systeemeigenaar.'
    case 'answer-questions':
      return 'Het rapport begint met een antwoord op elke onderzoeksvraag.'
    case 'issue-report':
      return 'Niets staat het rapport meer in de weg.'
  }
}

/** A capital carries no accent: één, Eén. */
const cap = (text: string) => (text.startsWith('é') ? `E${text.slice(1)}` : text.charAt(0).toUpperCase() + text.slice(1))
