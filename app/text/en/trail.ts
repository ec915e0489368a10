import type { Judgement } from '../../domain/evidence'
import type { TrailEntry } from '../../domain/trail-entry'
import { formatIn } from '../format'
import type { trailText as nl } from '../nl/trail'

const format = formatIn('en')

const JUDGED: Record<Exclude<Judgement, 'not-judged'>, string> = {
  interpretable: 'interpretable',
  'partly-interpretable': 'partly interpretable',
  'not-interpretable': 'not interpretable',
}

export const trailText: typeof nl = {
  title: 'Trail',
  titleOf: (subject) => `Trail of ${subject}`,
  lead: 'All that was done in this engagement, by whom and when. Lines cannot be changed or removed: each carries the digest of the line before it.',
  leadThing: 'All that was done with this, by whom and when.',
  empty: 'No lines in this trail yet',
  emptyMore: 'As soon as somebody does something, it stands here.',
  caption: 'Lines of the trail',
  number: 'No.',
  when: 'When',
  who: 'Who',
  what: 'What',
  proof: 'Digests',
  search: 'Search by name or act',
  verb: 'Act',
  hash: 'Line',
  previous: 'Line before',
  change: 'Change',
  whole: 'To the trail of the whole engagement',
  clockBehind: (seconds) => ` (the clock of the server was ${format.number(seconds)} seconds behind the line before)`,
  verbs: {
    'set-up': 'set up',
    'create-person': 'create account',
    'change-person': 'change account',
    'close-person': 'close account',
    'add-member': 'add member',
    'end-member': 'end membership',
    'decide-setting': 'setting',
    'set-password': 'password',
    'keep-catalogue-upload': 'receive catalogue file',
    'take-in-catalogue': 'take into the catalogue',
    'withdraw-framework': 'withdraw framework',
    'restore-framework': 'restore framework',
    'open-engagement': 'open engagement',
    'upgrade-framework': 'go over to a newer version',
    'decline-upgrade': 'stay with this version',
    'request-evidence': 'request evidence',
    'hand-in-evidence': 'hand in evidence',
    'answer-request': 'answer request',
    'delegate-request': 'pass on a request',
    'ask-extension': 'ask for more time',
    'decide-extension': 'decide on more time',
    'take-in-pack': 'take in an evidence pack',
    'record-scan': 'scan for harmful content',
    'retry-job': 'try work again',
    'rescan-files': 'scan everything anew',
    'record-damage': 'report damage',
    'check-vault': 'check all files',
    'open-evidence': 'view evidence',
    'download-evidence': 'download evidence',
    'export-evidence': 'export evidence',
    'lift-embargo': 'lift an embargo',
    'make-token': 'make an access key',
    'revoke-token': 'revoke an access key',
    'judge-context': 'judge context',
    'ask-clarification': 'ask clarification',
    'answer-clarification': 'answer clarification',
    annotate: 'annotate',
    'give-verdict': 'give verdict',
    'review-verdicts': 'review verdicts',
    'raise-finding': 'raise finding',
    'revise-finding': 'revise finding',
    'review-finding': 'review finding',
    'send-finding': 'send finding',
    'reply-to-finding': 'reply to finding',
    'answer-question': 'answer research question',
    'note-limitation': 'add limitation',
    'issue-report': 'issue report',
    'respond-as-management': 'management response',
    'access-refused': 'access refused',
  },
  sentence: (entry) => sentence(entry),
}

function sentence({ verb, detail }: Pick<TrailEntry, 'verb' | 'detail'>): string {
  const said = (name: string) => String(detail[name] ?? '?')
  const numbered = (letter: string) => `${letter}-${said('number').padStart(3, '0')}`
  switch (verb) {
    case 'set-up':
      return 'set Duiding up as its first administrator.'
    case 'create-person':
      return detail['count'] ? `made ${said('count')} accounts.` : `made an account for ${said('name')}.`
    case 'change-person':
      return `changed the account of ${said('name')}.`
    case 'close-person':
      return `closed the account of ${said('name')}.`
    case 'add-member':
      return `added ${said('name')} to the team as ${said('role').replace('-', ' ')}.`
    case 'end-member':
      return `ended the part of ${said('name')} as ${said('role').replace('-', ' ')}.`
    case 'decide-setting':
      if (said('setting') === 'engagement-quota')
        return `decided that the files of one engagement may take ${format.bytes(Number(said('value')))} together.`
      return said('value') === 'open'
        ? 'decided that files that were not scanned may be opened.'
        : 'decided that files that were not scanned stay closed.'
    case 'set-password':
      return 'set a new password.'
    case 'keep-catalogue-upload':
      return `received the file ${said('file')} for the catalogue.`
    case 'take-in-catalogue':
      return `took into the catalogue from a file: ${said('names')}.`
    case 'withdraw-framework':
      return `withdrew the framework ${said('framework')}.`
    case 'restore-framework':
      return `took back the withdrawal of the framework ${said('framework')}.`
    case 'open-engagement':
      return `opened the engagement, with ${plural(said('systems'), 'system', 'systems')} and ${plural(said('norms'), 'norm', 'norms')}.`
    case 'upgrade-framework':
      return `took the engagement from version ${said('from')} to version ${said('to')} of the framework: ${plural(said('carries'), 'norm goes along', 'norms go along')}, ${said('again')} to be judged again, ${said('lapses')} lapsed, ${said('added')} new. Reason: ${said('reason')}`
    case 'decline-upgrade':
      return `decided to stay with version ${said('from')} of the framework, and not to go over to version ${said('to')}. Reason: ${said('reason')}`
    case 'request-evidence':
      return `sent ${plural(said('count'), 'evidence request', 'evidence requests')}, to be answered by ${day(said('due'))}.`
    case 'hand-in-evidence':
      return `handed in ${numbered('B')}, revision ${said('revision')}${said('kind') === 'inspection' ? ', as an inspection without a copy' : ''}.${detail['inspected'] ? inspected(said('inspection'), day(said('inspected'))) : ''}`
    case 'answer-request':
      return said('kind') === 'inspection-refused'
        ? `refused or limited the inspection for request ${numbered('V')}.`
        : `said that what ${numbered('V')} asks for is not available.`
    case 'delegate-request':
      return `passed request ${numbered('V')} on to ${said('name')}.`
    case 'ask-extension':
      return `asked for more time for request ${numbered('V')}, until ${day(said('until'))}.`
    case 'decide-extension':
      return said('outcome') === 'granted'
        ? `gave more time for request ${numbered('V')}, until ${day(said('until'))}.`
        : `declined more time for request ${numbered('V')}.`
    case 'take-in-pack':
      return `handed in ${numbered('B')}, revision ${said('revision')}${said('kind') === 'inspection' ? ', as an inspection without a copy' : ''}, with an evidence pack.`
    case 'record-scan':
      return `scanned ${detail['number'] ? numbered('B') : 'a file'} for harmful content: ${scanOutcomes[said('outcome')] ?? said('outcome')}.`
    case 'retry-job':
      return 'had work of the system tried again.'
    case 'rescan-files':
      return 'had all files scanned again for harmful content.'
    case 'record-damage':
      return `could not give ${detail['number'] ? numbered('B') : 'a file'} back as it was received: ${said('problem') === 'missing' ? 'the file is gone' : 'its content changed'}.`
    case 'check-vault':
      return 'had all files in the vault checked again.'
    case 'open-evidence':
      return `opened ${numbered('B')}, version ${said('revision')}.`
    case 'download-evidence':
      return `downloaded ${numbered('B')}, version ${said('revision')}.`
    case 'export-evidence':
      return `exported data of ${numbered('B')}.`
    case 'lift-embargo':
      return `lifted the embargo on ${numbered('B')}, version ${said('revision')}.`
    case 'make-token':
      return `made an access key for a program (${said('label')}), valid up to and including ${day(said('until'))}.`
    case 'revoke-token':
      return `revoked the access key ${said('label')}.`
    case 'judge-context':
      return `judged the context of ${numbered('B')}, revision ${said('revision')}: ${JUDGED[said('verdict') as Exclude<Judgement, 'not-judged'>]}.`
    case 'ask-clarification':
      return `asked for a clarification of ${numbered('B')}, by ${day(said('due'))}.`
    case 'answer-clarification':
      return `gave the clarification asked for on ${numbered('B')}.`
    case 'annotate':
      return `made annotation ${numbered('A')} on B-${said('evidence').padStart(3, '0')}.`
    case 'give-verdict':
      return `gave a verdict on norm ${said('norm')} (${said('system')}), ${said('aspect')}: ${said('value').replaceAll('-', ' ')}${detail['version'] && detail['version'] !== 1 ? ` (version ${said('version')})` : ''}.`
    case 'review-verdicts':
      return `${outcome(said('outcome'))} ${plural(said('count'), 'verdict', 'verdicts')} on norm ${said('norm')} (${said('system')}).`
    case 'raise-finding':
      return `raised finding ${said('number')}.`
    case 'revise-finding':
      return `revised finding ${said('number')} (version ${said('version')}).`
    case 'review-finding':
      return `${outcome(said('outcome'))} finding ${said('number')}, version ${said('version')}.`
    case 'send-finding':
      return `sent finding ${said('number')} to the system owner, reply by ${day(said('due'))}.`
    case 'reply-to-finding':
      return `replied to finding ${said('number')}: ${said('stance').replace('-', ' ')}.`
    case 'answer-question':
      return `answered research question ${said('question')}.`
    case 'note-limitation':
      return 'added a limitation.'
    case 'issue-report':
      return `issued ${said('kind') === 'final' ? 'the final report' : 'a draft report'} (report ${said('number')}).`
    case 'respond-as-management':
      return 'gave the management response.'
    case 'access-refused':
      return `asked for something without access to it: ${said('address')}`
  }
}

const scanOutcomes: Record<string, string> = {
  clean: 'nothing found',
  infected: 'harmful content found, put in quarantine',
  refused: 'not let in, put in quarantine',
  'not-scanned': 'looked into by ourselves only, for there is no scanner',
}
const inspected = (kind: string, on: string) =>
  kind === 'same' ? ` The file is the same as what was inspected on ${on}.` : ` The file is not the same as what was inspected on ${on}.`
const plural = (count: string, one: string, many: string) => (count === '1' ? `one ${one}` : `${count} ${many}`)
const day = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? format.day(text) : text)
const outcome = (text: string) => (text === 'approved' ? 'approved after review:' : 'returned after review:')
