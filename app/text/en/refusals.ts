import type { ContextField, ContextPart } from '../../domain/evidence-context'
import type { Blocker } from '../../domain/progress'
import type { InputFault, RefusalReason, TokenFault } from '../../domain/refusal'
import { formatIn } from '../format'
import { evidenceText } from './evidence'
import type { refusalsText as nl } from '../nl/refusals'

const format = formatIn('en')

export const refusalsText: typeof nl = {
  title: 'Something is not right',
  mistake: 'Error',
  sentence: (refusal) => sentence(refusal),
  blocker: (blocker) => blockerSentence(blocker),
  field: (name, fault) => `${name}: ${fault.charAt(0).toLowerCase()}${fault.slice(1)}`,
  fault: (fault) => faultSentence(fault),
  fieldName: (path) => {
    const key = path.replace(/\.\d+/g, '')
    const place = /\.(\d+)/.exec(path)?.[1]
    const name = fieldNames[key] ?? fieldNames[key.split('.').at(-1) ?? ''] ?? 'This field'
    return place === undefined ? name : `${name} (${Number(place) + 1})`
  },
}

const contextPart = (part: ContextPart): string => {
  if (part.startsWith('question:')) return 'a question of the norm'
  const name = evidenceText.fields[part as ContextField]
  return `“${name.charAt(0).toLowerCase()}${name.slice(1)}”`
}

const vaultSentences: Record<Extract<RefusalReason, { kind: 'vault-unavailable' }>['problem'], string> = {
  missing: 'This file is missing from the vault. Tell the administrator: it has to come back from a backup.',
  damaged: 'The contents of this file no longer match its SHA-256. Do not use it, and tell the administrator.',
  full: 'The disk of the vault is full. Nothing was half saved. Tell the administrator and try again later.',
  'read-only': 'The vault cannot be written to now. Nothing was half saved. Tell the administrator and try again later.',
  gone: 'The folder of the vault cannot be reached. Nothing was half saved. Tell the administrator and try again later.',
  locked: 'The master key of the vault does not open this file. Tell the administrator: the key with which it was kept is needed.',
  busy: 'Somebody else is adding to this same file. Wait until that is done, or begin a new upload.',
  elsewhere: 'This part does not follow what was received. Resume the upload: it goes on where it was.',
  failed: 'The file could not be kept or read. Nothing was half saved. Try again; if it fails again, tell the administrator.',
}

const tokenSentences: Record<TokenFault, string> = {
  missing: 'This request has no access key. Send it along as "Authorization: Bearer duiding_…", and never in the address.',
  unknown: 'This access key does not exist. See whether it was copied whole, or make a new one in Duiding.',
  expired: 'This access key has expired. Make a new one in Duiding.',
  revoked: 'This access key was revoked. Make a new one in Duiding.',
  ended: 'Whoever this access key belongs to gives no evidence for this system any more. Ask an auditor of the engagement.',
}

function sentence(refusal: RefusalReason): string {
  switch (refusal.kind) {
    case 'not-found':
      return 'This does not exist, or you have no access to it. Go back to the list and open it again.'
    case 'not-allowed':
      return 'Your role in this engagement may not do this. Ask an auditor of the team.'
    case 'stale-form':
      return 'This form belonged to an earlier sign-in, so nothing was kept. What you typed is still there: check it and send it once more.'
    case 'signed-out':
      return 'You are no longer signed in, so nothing was kept. What you typed is still below. Sign in in another window, and then send it again.'
    case 'sign-in-failed':
      return 'The e-mail address or the password is not right. Try again, or ask the administrator for a new password.'
    case 'set-up-code':
      return 'The code is not right. Copy the code that the server showed at its start.'
    case 'too-many-attempts':
      return `There were too many attempts to sign in. Wait ${waiting(refusal.seconds)} and try again.`
    case 'changed-meanwhile':
      return `${refusal.by || 'Somebody else'} changed this in the meantime${refusal.at ? ` (${format.moment(refusal.at)})` : ''}. What you typed is still below. Look at the new state in another window, then send again.`
    case 'basis-not-interpretable':
      return `The context of ${format.list(refusal.evidence)} was not judged interpretable. Judge that context first, choose other annotations, or choose “cannot be established”.`
    case 'dispute-unexplained':
      return `You dispute ${format.list(refusal.fields.map(contextPart))} without words. Write at each disputed field what is lacking, and why the evidence can be interpreted all the same; or choose another judgement.`
    case 'norms-unnamed':
      return '“Partly” needs the norms for which it is so. Choose at least one norm, or choose “yes” or “no”.'
    case 'norms-all-named':
      return 'You chose every norm of this system. Choose “yes” then, or take away the norms for which you cannot interpret this evidence.'
    case 'context-part-unknown':
      return 'This field or question is no part of the context of this evidence. Open the page again and try once more.'
    case 'nothing-answered-yet':
      return 'Your earlier question has no answer yet. Wait for the answer, or ask a new question at the field.'
    case 'basis-missing':
      return 'This choice states a fact, so it must rest on evidence. Choose at least one annotation, or choose “cannot be established”.'
    case 'basis-elsewhere':
      return `${format.list(refusal.annotations)} is about another system. Choose annotations on evidence of this system.`
    case 'finding-without-evidence':
      return 'A finding rests on evidence. Choose at least one annotation.'
    case 'maker-is-checker':
      return 'You made this yourself, so you cannot review it. Ask another auditor or reviewer.'
    case 'owner-is-checker':
      return 'Whoever owns or supplies a system does not review it. Ask another member of the team.'
    case 'nothing-to-review':
      return 'There is nothing to review here: all is reviewed, or there is no verdict yet. Open the engagement again for the latest state.'
    case 'not-reviewed':
      return 'This has not been reviewed yet. First let a colleague review it who did not make it.'
    case 'already-sent':
      return `This finding was already sent${refusal.at ? ` on ${format.moment(refusal.at)}` : ''}. Open it again to see the reply.`
    case 'not-sent':
      return 'This finding has not been put to you yet, so you cannot reply yet. It will appear in “My work” when it has.'
    case 'no-requests-left':
      return 'The evidence requests for all chosen norms have been sent. See them in the list of requests.'
    case 'final-report-issued':
      return 'The final report has been issued. This engagement keeps the version of the framework that stands in it; open a new engagement for the new version.'
    case 'upgrade-to-same':
      return `This engagement already works with version ${refusal.version}. There is nothing to upgrade.`
    case 'upgrade-backwards':
      return `Version ${refusal.to} is older than version ${refusal.from}, with which this engagement works. An engagement only goes forward; open a new engagement for the older version.`
    case 'upgrade-to-withdrawn':
      return `Version ${refusal.version} was withdrawn. Choose another version, or ask the administrator why it was withdrawn.`
    case 'upgrade-without-change-map':
      return `There is no overview of what changes from version ${refusal.from} to version ${refusal.to}. Have it added to the catalogue first.`
    case 'store-unavailable':
      return 'The database cannot be reached at the moment. Nothing was half saved. Wait a minute and try again; if it stays so, tell the administrator.'
    case 'vault-unavailable':
      return vaultSentences[refusal.problem]
    case 'already-member':
      return `${refusal.name} has this role in the engagement already. Choose another role or another person.`
    case 'no-colleague':
      return 'This person has no part in this engagement for this system. Choose a colleague from the list, or ask an auditor to add the colleague to the team.'
    case 'asked-already':
      return `This request lies with ${refusal.name} already. Choose somebody else.`
    case 'request-closed':
      return 'This request has lapsed: its norm is no longer in the framework. There is nothing to do.'
    case 'extension-open':
      return 'More time was asked for already, and that is not decided yet. Wait for the decision of the auditor.'
    case 'extension-not-later':
      return `The new day must be later than ${format.day(refusal.due)}. Choose a later day.`
    case 'extension-decided':
      return 'This was decided already. Load the page again to see the decision.'
    case 'report-blocked':
      return `The report cannot be issued yet: ${refusal.blockers.length === 1 ? 'one point is open' : `${refusal.blockers.length} points are open`}. ${refusal.blockers.slice(0, 3).map(blockerSentence).join(' ')}`
    case 'no-draft-report':
      return 'There is no draft report to respond to yet. The auditors issue it first.'
    case 'embargo':
      return 'This evidence is under embargo. Only its giver and the named circle may open it.'
    case 'words-under-embargo':
      return `These words rest on evidence under embargo (${refusal.evidence.join(', ')}) that you may not read. Leave it to somebody in the circle, or wait until the embargo has ended.`
    case 'no-embargo':
      return 'This evidence is not under embargo any more. There is nothing to lift.'
    case 'no-copy-kept':
      return 'No copy of this evidence may be kept. You can look at it in the page.'
    case 'classification':
      return 'This evidence is departmental confidential: only the auditors of the team and its giver may download it. You can look at it in the page.'
    case 'not-yet-scanned':
      return 'This file has just come in and is being scanned for harmful content. Try again in a minute.'
    case 'scan-unavailable':
      return 'This file has not been scanned for harmful content yet, because the scanner does not answer. It stays closed until it is. Try later, or warn the administrator.'
    case 'quarantined':
      return refusal.found
        ? `Harmful content was found in this file (${refusal.found}). Nobody can open it. Ask who gave it for a clean version.`
        : 'This file is of a kind that is not let in here. Nobody can open it. Ask who gave it for another version.'
    case 'not-scanned':
      return 'This file has not been scanned for viruses yet, so it stays closed. Try later, or ask the administrator to decide about unscanned files.'
    case 'file-empty':
      return 'The file is empty (0 bytes). Choose the right file and hand that in.'
    case 'file-name':
      return `The file name “${refusal.name}” cannot be kept. Give the file a name without special characters and hand it in again.`
    case 'file-missing':
      return 'There is no file yet, and no inspection was recorded. Choose a file, or choose “inspection only”.'
    case 'file-or-inspection':
      return 'One context holds files or a description of an inspection, not both. Take away what is there now first, or hand that in separately.'
    case 'file-too-large':
      return `This file is too large: a file may be ${format.bytes(refusal.max)} at most. Split it, or ask an auditor for another way.`
    case 'quota-full':
      return `This engagement has ${format.bytes(refusal.left)} left of ${format.bytes(refusal.quota)}, and this file does not fit in that. Ask the administrator for more room, or hand in a smaller file.`
    case 'upload-gone':
      return 'This upload was stopped or has lapsed; what had been received of it was erased. Choose the file again.'
    case 'upload-too-long':
      return 'More came in than was announced, so the file was not kept. Choose the file again.'
    case 'too-many-files':
      return `At most ${refusal.max} files fit under one context. Hand these in, and then begin a new piece of evidence for the rest.`
    case 'title-missing':
      return 'The evidence has no title yet. Give it a title by which you recognise it.'
    case 'changed-elsewhere':
      return 'This answer was changed in another window too, so it is not saved yet. What you typed here is still there: look at the other text, and send this one again if it should hold.'
    case 'gaps-unknown':
      return `Answers lack: ${refusal.gaps}. Fill them in, or tick that you know that they lack.`
    case 'files-arriving':
      return `Files are still under way: ${refusal.files}. Wait until they are here or take them away, or tick that they will not go along.`
    case 'pack-already-in':
      return 'All of this pack was handed in already, with the same file and the same context. Nothing has changed: look at the evidence, or hand in another pack.'
    case 'token-refused':
      return tokenSentences[refusal.why]
    case 'token-shown':
      return 'This access key was shown before, and that happens only once. Revoke it if you did not keep it, and make a new one.'
    case 'too-many-tokens':
      return `You have ${refusal.max} keys for this system that are valid. Revoke one first.`
    case 'already-handed-in':
      return 'This was already handed in. Hand in an improvement as a new revision.'
    case 'norm-unknown':
      return `Norm ${refusal.norm} is not part of this engagement. Choose a norm from the matrix.`
    case 'norm-not-applicable':
      return `Norm ${refusal.norm} was declared not applicable to this system. No other verdict can stand there.`
    case 'control-not-mapped':
      return `Control ${refusal.control} is not mapped to ${refusal.system}. Choose another control, or have the mapping added.`
    case 'framework-withdrawn':
      return `The framework ${refusal.framework} has been withdrawn. Choose another framework for a new engagement.`
    case 'already-withdrawn':
      return `The framework ${refusal.framework} has been withdrawn already. Open the list of frameworks again to see how it stands.`
    case 'not-withdrawn':
      return `The framework ${refusal.framework} is not withdrawn. There is nothing to take back.`
    case 'already-in-catalogue':
      return `The catalogue already has: ${refusal.ids.join(', ')}. What is there is never replaced. Give a new version an id of its own.`
    case 'ids-unusable':
      return `Nobody can work with these numbers: ${refusal.ids.slice(0, 10).join(', ')}. They stand twice, have spaces around them, are longer than 100 characters, or the id of the framework has a wrong form. Mend them in the file and read it in again.`
    case 'export-unfit':
      return 'This framework has numbers that cannot stand in this form. Choose another form, such as OSCAL.'
    case 'upload-unfit':
      return 'This file does not fit what you chose. Read the file in again and choose what it is.'
    case 'no-auditor-in-team':
      return 'The team needs at least one auditor. Add an auditor.'
    case 'period-backwards':
      return 'The period ends before it begins. Correct its first or last day.'
    case 'email-taken':
      return `There is already an account with ${refusal.email}. Use another e-mail address.`
    case 'already-set-up':
      return 'Duiding has already been set up. Sign in with your account.'
    case 'last-administrator':
      return 'This is the last administrator. First make somebody else administrator.'
    case 'owner-role-needs-system':
      return 'A system owner or supplier belongs to a system. Choose the system as well.'
    case 'owner-may-not-audit':
      return 'Whoever owns or supplies a system in this engagement cannot be its auditor or reviewer. Choose somebody else.'
    case 'input':
      return 'Not everything is filled in well. Correct the fields below.'
  }
}

const waiting = (seconds: number) => (seconds < 90 ? `${Math.max(1, Math.ceil(seconds))} seconds` : `${Math.ceil(seconds / 60)} minutes`)

function faultSentence(fault: InputFault): string {
  switch (fault.fault) {
    case 'required':
      return 'Fill this in.'
    case 'control-characters':
      return 'There are characters in this that cannot be read. Type the text again, or paste it without formatting.'
    case 'in-future':
      return 'This day is still to come. Fill in the day on which it was looked at.'
    case 'not-a-day':
      return 'This is not an existing date. Choose a day, for instance 22-11-2026.'
    case 'not-a-choice':
      return 'Choose one of the options.'
    case 'not-a-number':
      return 'Fill in a whole number, for instance 12.'
    case 'not-an-email':
      return 'This is not an e-mail address. Write it as name@organisation.nl.'
    case 'password-short':
      return 'The password is too short. Use at least 12 characters, for instance four separate words.'
    case 'not-the-same':
      return 'The two passwords differ. Type the new password twice.'
    case 'not-the-password':
      return 'This is not your current password. Try again.'
    case 'unknown':
      return 'This is not a valid value. Choose again.'
    case 'too-long':
      return `This is too long. Use at most ${format.number(fault.max)} characters.`
    case 'too-many':
      return `These are too many. Choose at most ${format.number(fault.max)}.`
  }
}

function blockerSentence(blocker: Blocker): string {
  switch (blocker.kind) {
    case 'nothing-requested':
      return 'No evidence requests have been sent yet.'
    case 'evidence-not-judged':
      return blocker.count === 1
        ? 'The context of one piece of evidence has not been judged yet.'
        : `The context of ${blocker.count} pieces of evidence has not been judged yet.`
    case 'verdict-missing':
      return `Norm ${blocker.normId}: the verdict on ${blocker.aspect} is missing.`
    case 'verdict-on-weak-evidence':
      return `Norm ${blocker.normId}: the verdict on ${blocker.aspect} rests on ${format.list(blocker.evidence)}, whose context is not (or no longer) interpretable.`
    case 'verdict-not-reviewed':
      return `Norm ${blocker.normId}: the verdict on ${blocker.aspect} has not been reviewed yet.`
    case 'finding-not-reviewed':
      return `Finding ${blocker.number} has not been reviewed yet.`
    case 'finding-on-weak-evidence':
      return `Finding ${blocker.number} rests on ${format.list(blocker.evidence)}, whose context is not (or no longer) interpretable.`
    case 'finding-not-sent':
      return `Finding ${blocker.number} has not been sent to the system owner yet.`
    case 'reply-awaited':
      return `Finding ${blocker.number}: the system owner can still reply, until ${format.day(blocker.due)}.`
    case 'question-unanswered':
      return `Research question ${blocker.position} has no answer yet.`
    case 'no-draft':
      return 'No draft report has been issued yet.'
    case 'management-response-awaited':
      return 'The management response has not been received yet.'
  }
}

const fieldNames: Record<string, string> = {
  label: 'What the key is for',
  days: 'Number of days',
  form: 'The form',
  title: 'Title',
  type: 'Type of engagement',
  legalBasis: 'Legal basis',
  'legalBasis.kind': 'Legal basis',
  'legalBasis.text': 'Description of the basis',
  occasion: 'Occasion',
  purpose: 'Purpose',
  object: 'Object',
  delimitation: 'Delimitation',
  questions: 'Research questions',
  frameworkId: 'Framework',
  preview: 'Preview of the upgrade',
  systems: 'Systems',
  controls: 'Controls',
  referenceDate: 'Reference date',
  period: 'Period',
  'period.from': 'First day of the period',
  'period.to': 'Last day of the period',
  client: 'Client',
  distribution: 'Distribution',
  team: 'Team',
  'team.personId': 'Person in the team',
  'team.role': 'Role in the team',
  'team.systemId': 'System in the team',
  personId: 'Person',
  role: 'Role',
  systemId: 'System',
  name: 'Name',
  email: 'E-mail address',
  password: 'Password',
  current: 'Current password',
  next: 'New password',
  repeat: 'Repeat the new password',
  language: 'Language',
  due: 'Due date',
  as: 'What you want to do with it',
  'about.id': 'Id of the framework',
  'about.title': 'Name of the framework',
  'about.version': 'Version of the framework',
  'about.publisher': 'Publisher of the framework',
  'about.date': 'Date of the framework',
  'about.source': 'Source of the framework',
  reason: 'Reason',
  kind: 'Choice',
  verdict: 'Judgement of the context',
  value: 'Choice',
  reference: 'Reference to the statement of applicability',
  facts: 'Facts established',
  basis: 'Basis',
  text: 'Text',
  question: 'Question',
  field: 'Part',
  note: 'Note',
  outcome: 'Outcome of the review',
  gigabytes: 'Gigabytes per engagement',
  condition: 'Condition',
  criterion: 'Criterion',
  cause: 'Cause',
  effect: 'Effect',
  recommendation: 'Recommendation',
  normIds: 'Norms',
  stance: 'Position',
  anchor: 'Place',
  bearings: 'Norm and aspect',
  quote: 'Quote',
  page: 'Page',
  row: 'Row',
  place: 'Place of the inspection',
  day: 'Date',
  until: 'Date',
  present: 'Present',
  seen: 'What was seen',
  whyNoCopy: 'Why no copy',
  sha256: 'SHA-256',
  decision: 'Decision',
  from: 'Begin of the period',
  to: 'End of the period',
  circle: 'Circle',
  normId: 'Norm',
  aspect: 'Aspect',
  direction: 'Direction',
}
