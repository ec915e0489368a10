/**
 * The tables, in the order of an audit. Append-only tables (see migrations, "refuse-change") refuse UPDATE, DELETE and
 * TRUNCATE for every role: a change is a new row (R3). Every row of an engagement carries `engagementId`, so that a whole
 * audit file is read with one query a table.
 */
import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import type { Aspect, Framework, SystemProfile } from '../app/domain/catalogue'
import type { ChangeMap } from '../app/domain/change-map'
import type { Anchor, Annotation } from '../app/domain/annotation'
import type { EngagementType, LegalBasis } from '../app/domain/engagement'
import type { ContextQuestion } from '../app/domain/context-question'
import type { EvidenceContext, ContextPart } from '../app/domain/evidence-context'
import type { EvidenceFile, FieldJudgement, Inspection } from '../app/domain/evidence'
import type { FileFinding } from '../app/domain/file-finding'
import type { ScanOutcome } from '../app/domain/scan'
import type { ExtractedFacts, PassagePlace } from '../app/domain/extraction'
import type { EvidenceRequest } from '../app/domain/evidence-request'
import type { Norm } from '../app/domain/norm'
import type { Actor, Role } from '../app/domain/person'
import type { UpgradePlan } from '../app/domain/upgrade'
import type { VaultFault } from '../app/domain/vault-fault'
import type { VerdictOutcome } from '../app/domain/verdict'
import type { AdditionKind, OfficialTexts } from '../app/domain/working-catalogue'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

const id = () => text('id').primaryKey()
const at = (name = 'at') => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })
/** Who did it, as it stood then (R3): id for the rules, name and role for history. */
const by = () => ({
  byId: text('by_id').notNull(),
  byName: text('by_name').notNull(),
  byRole: text('by_role').$type<Actor['role']>().notNull(),
  at: at().notNull(),
})

/* ---------- people ---------- */

export const people = pgTable('people', {
  id: id(),
  name: text('name').notNull(),
  /** Lower case. */
  email: text('email').notNull().unique(),
  passwordHash: text('password_hash').notNull(),
  administrator: boolean('administrator').notNull().default(false),
  auditor: boolean('auditor').notNull().default(false),
  language: text('language').$type<'nl' | 'en'>().notNull().default('nl'),
  sample: boolean('sample').notNull().default(false),
  createdAt: at('created_at').notNull(),
  closedAt: at('closed_at'),
})

export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the token in the cookie: a read of this table signs nobody in. */
    tokenHash: text('token_hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    createdAt: at('created_at').notNull(),
    lastSeenAt: at('last_seen_at').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [index().on(t.personId)],
)

/** Failed sign-ins, to slow guessing; one row an attempt. */
export const signInFailures = pgTable(
  'sign_in_failures',
  {
    id: id(),
    /** Hash of e-mail address or network address. */
    key: text('key').notNull(),
    at: at().notNull(),
  },
  (t) => [index().on(t.key, t.at)],
)

export const settings = pgTable('settings', {
  id: id(),
  name: text('name').$type<'unscanned-evidence' | 'engagement-quota'>().notNull(),
  value: text('value').notNull(),
  ...by(),
})

/* ---------- catalogue pins and engagement ---------- */

/** What engagements pinned and administrators added, by digest of its canonical JSON (R6). */
export const pins = pgTable('pins', {
  digest: text('digest').primaryKey(),
  kind: text('kind').$type<AdditionKind>().notNull(),
  content: jsonb('content').$type<Framework | SystemProfile | ChangeMap | OfficialTexts>().notNull(),
  pinnedAt: at('pinned_at').notNull(),
})

/** A file from which an administrator added to the catalogue; its bytes lie in the vault as they came. */
export const catalogueUploads = pgTable('catalogue_uploads', {
  id: id(),
  fileName: text('file_name').notNull(),
  sha256: text('sha256').notNull(),
  size: bigint('size', { mode: 'number' }).notNull(),
  ...by(),
})

/** What was taken in from an upload. A framework or change map is there once; of a system and of official texts the last counts. */
export const catalogueAdditions = pgTable(
  'catalogue_additions',
  {
    id: id(),
    uploadId: text('upload_id')
      .notNull()
      .references(() => catalogueUploads.id),
    kind: text('kind').$type<AdditionKind>().notNull(),
    /** Id of the framework, system or change map; of the framework that official texts lie over. */
    name: text('name').notNull(),
    number: integer('number').notNull(),
    digest: text('digest')
      .notNull()
      .references(() => pins.digest),
    ...by(),
  },
  (t) => [unique().on(t.kind, t.name, t.number)],
)

/** A framework can be withdrawn, and that taken back; it is never deleted. The last state counts. */
export const frameworkStates = pgTable(
  'framework_states',
  {
    id: id(),
    frameworkId: text('framework_id').notNull(),
    number: integer('number').notNull(),
    state: text('state').$type<'withdrawn' | 'restored'>().notNull(),
    reason: text('reason').notNull(),
    ...by(),
  },
  (t) => [unique().on(t.frameworkId, t.number)],
)

export const engagements = pgTable('engagements', {
  id: id(),
  title: text('title').notNull(),
  type: text('type').$type<EngagementType>().notNull(),
  legalBasis: jsonb('legal_basis').$type<LegalBasis>().notNull(),
  occasion: text('occasion').notNull(),
  purpose: text('purpose').notNull(),
  object: text('object').notNull(),
  delimitation: text('delimitation').notNull(),
  referenceDate: date('reference_date', { mode: 'string' }).notNull(),
  periodFrom: date('period_from', { mode: 'string' }).notNull(),
  periodTo: date('period_to', { mode: 'string' }).notNull(),
  client: text('client').notNull(),
  distribution: jsonb('distribution').$type<string[]>().notNull(),
  frameworkDigest: text('framework_digest')
    .notNull()
    .references(() => pins.digest),
  sample: boolean('sample').notNull().default(false),
  ...by(),
})

const engagement = () =>
  text('engagement_id')
    .notNull()
    .references(() => engagements.id)

/** The edition of the framework in force when a thing was made: 1 at the opening, then one for each upgrade. */
const edition = () => integer('edition').notNull().default(1)

/** An engagement that went over to a newer version of its framework. What was made before stays as it was made (R3). */
export const frameworkUpgrades = pgTable(
  'framework_upgrades',
  {
    id: id(),
    engagementId: engagement(),
    /** The edition that it began: 2, 3, 4 … */
    number: integer('number').notNull(),
    fromDigest: text('from_digest')
      .notNull()
      .references(() => pins.digest),
    toDigest: text('to_digest')
      .notNull()
      .references(() => pins.digest),
    changesDigest: text('changes_digest')
      .notNull()
      .references(() => pins.digest),
    plan: jsonb('plan').$type<UpgradePlan>().notNull(),
    reason: text('reason').notNull(),
    ...by(),
  },
  (t) => [unique().on(t.engagementId, t.number), check('edition_follows', sql`${t.number} > 1`)],
)

/** A newer version that an auditor decided to leave for now. */
export const upgradeDeclines = pgTable(
  'upgrade_declines',
  {
    id: id(),
    engagementId: engagement(),
    frameworkId: text('framework_id').notNull(),
    version: text('version').notNull(),
    reason: text('reason').notNull(),
    ...by(),
  },
  (t) => [index().on(t.engagementId)],
)

export const researchQuestions = pgTable(
  'research_questions',
  { id: id(), engagementId: engagement(), position: integer('position').notNull(), text: text('text').notNull() },
  (t) => [unique().on(t.engagementId, t.position)],
)

export const auditedSystems = pgTable(
  'audited_systems',
  {
    engagementId: engagement(),
    systemId: text('system_id').notNull(),
    digest: text('digest')
      .notNull()
      .references(() => pins.digest),
    position: integer('position').notNull(),
    edition: edition(),
  },
  (t) => [primaryKey({ columns: [t.engagementId, t.systemId, t.edition] })],
)

/** The selected norms as pinned; `norm` is the whole noun, so later YAML changes nothing (R6). */
export const norms = pgTable(
  'norms',
  {
    engagementId: engagement(),
    systemId: text('system_id').notNull(),
    normId: text('norm_id').notNull(),
    position: integer('position').notNull(),
    norm: jsonb('norm').$type<Norm>().notNull(),
    edition: edition(),
  },
  (t) => [primaryKey({ columns: [t.engagementId, t.systemId, t.normId, t.edition] })],
)

export const members = pgTable(
  'members',
  {
    id: id(),
    engagementId: engagement(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    systemId: text('system_id'),
    outsideTeam: boolean('outside_team').notNull().default(false),
    addedAt: at('added_at').notNull(),
    endedAt: at('ended_at'),
  },
  (t) => [
    index().on(t.personId),
    index().on(t.engagementId),
    check('owner_has_system', sql`(${t.role} in ('system-owner','supplier')) = (${t.systemId} is not null)`),
  ],
)

/* ---------- requests and evidence ---------- */

export const evidenceRequests = pgTable(
  'evidence_requests',
  {
    id: id(),
    engagementId: engagement(),
    number: integer('number').notNull(),
    systemId: text('system_id').notNull(),
    controlId: text('control_id').notNull(),
    title: text('title').notNull(),
    why: text('why').notNull(),
    expected: jsonb('expected').$type<EvidenceRequest['expected']>().notNull(),
    questions: jsonb('questions').$type<EvidenceRequest['questions']>().notNull(),
    askedOfId: text('asked_of_id').references(() => people.id),
    askedOfName: text('asked_of_name'),
    due: date('due', { mode: 'string' }).notNull(),
    edition: edition(),
    ...by(),
  },
  (t) => [unique().on(t.engagementId, t.number), unique().on(t.engagementId, t.systemId, t.controlId, t.edition)],
)

export const requestRefusals = pgTable(
  'request_refusals',
  {
    id: id(),
    engagementId: engagement(),
    requestId: text('request_id')
      .notNull()
      .references(() => evidenceRequests.id),
    kind: text('kind').$type<'not-available' | 'inspection-refused'>().notNull(),
    reason: text('reason').notNull(),
    ...by(),
  },
  (t) => [index().on(t.engagementId)],
)

/** A hand-in that is being prepared: the only thing an owner may still change. */
export const handInDrafts = pgTable(
  'hand_in_drafts',
  {
    id: id(),
    engagementId: engagement(),
    requestId: text('request_id').references(() => evidenceRequests.id),
    evidenceId: text('evidence_id'),
    systemId: text('system_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    title: text('title').notNull().default(''),
    /** One inspection, or the files that share this context; empty at first. */
    bodies: jsonb('bodies').$type<(EvidenceFile | Inspection)[]>().notNull().default([]),
    context: jsonb('context').$type<EvidenceContext>().notNull(),
    /** Questions whose content is there, but not yet as the answer of who hands in. */
    unconfirmed: jsonb('unconfirmed').$type<ContextQuestion[]>().notNull().default([]),
    /** The revision of earlier evidence whose context this one started from. */
    takenFrom: text('taken_from'),
    changedAt: at('changed_at').notNull(),
    handedInAs: text('handed_in_as'),
  },
  (t) => [index().on(t.personId)],
)

export const evidence = pgTable(
  'evidence',
  {
    id: id(),
    engagementId: engagement(),
    number: integer('number').notNull(),
    systemId: text('system_id').notNull(),
    requestId: text('request_id').references(() => evidenceRequests.id),
    title: text('title').notNull(),
    ...by(),
  },
  (t) => [index().on(t.engagementId, t.systemId, t.byRole), unique().on(t.engagementId, t.number), unique().on(t.id, t.engagementId)],
)

/** The context of a revision: a table of its own, so that it can be refused on its own. */
export const evidenceContexts = pgTable(
  'evidence_contexts',
  {
    /** SHA-256 of its canonical JSON. */
    digest: text('digest').notNull(),
    revisionId: text('revision_id').primaryKey(),
    engagementId: engagement(),
    context: jsonb('context').$type<EvidenceContext>().notNull(),
  },
  (t) => [
    index('evidence_contexts_embargo_index')
      .on(t.engagementId)
      .where(sql`jsonb_typeof(${t.context}->'handling'->'embargo') = 'object'`),
  ],
)

export const evidenceRevisions = pgTable(
  'evidence_revisions',
  {
    id: id(),
    engagementId: engagement(),
    evidenceId: text('evidence_id').notNull(),
    number: integer('number').notNull(),
    body: jsonb('body').$type<EvidenceFile | Inspection>().notNull(),
    digest: text('digest').notNull(),
    ...by(),
  },
  (t) => [
    unique().on(t.evidenceId, t.number),
    index().on(t.engagementId),
    foreignKey({ columns: [t.evidenceId, t.engagementId], foreignColumns: [evidence.id, evidence.engagementId] }),
    foreignKey({ columns: [t.id], foreignColumns: [evidenceContexts.revisionId] }),
  ],
)

export const contextJudgements = pgTable(
  'context_judgements',
  {
    id: id(),
    engagementId: engagement(),
    revisionId: text('revision_id')
      .notNull()
      .references(() => evidenceRevisions.id),
    verdict: text('verdict').$type<'interpretable' | 'partly-interpretable' | 'not-interpretable'>().notNull(),
    reason: text('reason').notNull(),
    disputed: jsonb('disputed').$type<ContextPart[]>().notNull(),
    /** What was said of each part; empty in judgements of before it was asked. */
    fields: jsonb('fields').$type<FieldJudgement[]>().notNull().default([]),
    /** Where it is partly interpretable: the norms for which it is. */
    normIds: jsonb('norm_ids').$type<string[]>().notNull().default([]),
    /** 1, 2, 3 … per revision: two people judging at once is seen. */
    number: integer('number').notNull(),
    ...by(),
  },
  (t) => [
    unique().on(t.revisionId, t.number),
    index().on(t.engagementId),
    check('partly_names_norms', sql`(${t.verdict} = 'partly-interpretable') = (${t.normIds} <> '[]'::jsonb)`),
    check('judged_as', sql`${t.verdict} in ('interpretable','partly-interpretable','not-interpretable')`),
  ],
)

export const clarifications = pgTable(
  'clarifications',
  {
    id: id(),
    engagementId: engagement(),
    revisionId: text('revision_id')
      .notNull()
      .references(() => evidenceRevisions.id),
    field: text('field').$type<ContextPart>(),
    /** The earlier question whose answer this one goes into. */
    followsId: text('follows_id').references((): AnyPgColumn => clarifications.id),
    question: text('question').notNull(),
    due: date('due', { mode: 'string' }).notNull(),
    ...by(),
  },
  (t) => [index().on(t.engagementId), index().on(t.revisionId)],
)

export const clarificationAnswers = pgTable(
  'clarification_answers',
  {
    id: id(),
    engagementId: engagement(),
    clarificationId: text('clarification_id')
      .notNull()
      .references(() => clarifications.id),
    text: text('text').notNull(),
    ...by(),
  },
  (t) => [index().on(t.engagementId), index().on(t.clarificationId)],
)

/** A request passed on to a colleague who answers for the same system; the last one counts. */
export const requestDelegations = pgTable(
  'request_delegations',
  {
    id: id(),
    engagementId: engagement(),
    requestId: text('request_id')
      .notNull()
      .references(() => evidenceRequests.id),
    toId: text('to_id')
      .notNull()
      .references(() => people.id),
    toName: text('to_name').notNull(),
    note: text('note').notNull(),
    ...by(),
  },
  (t) => [index().on(t.engagementId)],
)

/** More time, asked for by who was asked. */
export const extensionRequests = pgTable(
  'extension_requests',
  {
    id: id(),
    engagementId: engagement(),
    requestId: text('request_id')
      .notNull()
      .references(() => evidenceRequests.id),
    until: date('until', { mode: 'string' }).notNull(),
    reason: text('reason').notNull(),
    ...by(),
  },
  (t) => [index().on(t.engagementId)],
)

/** What an auditor decided of it, once. */
export const extensionDecisions = pgTable(
  'extension_decisions',
  {
    extensionId: text('extension_id')
      .primaryKey()
      .references(() => extensionRequests.id),
    engagementId: engagement(),
    outcome: text('outcome').$type<'granted' | 'declined'>().notNull(),
    /** The new day, where granted. */
    until: date('until', { mode: 'string' }),
    reason: text('reason').notNull(),
    ...by(),
  },
  (t) => [index().on(t.engagementId), check('granted_until', sql`(${t.outcome} = 'granted') = (${t.until} is not null)`)],
)

/** The decision for which an embargo waited: from then on the revision is open as others are. */
export const embargoLiftings = pgTable(
  'embargo_liftings',
  {
    revisionId: text('revision_id')
      .primaryKey()
      .references(() => evidenceRevisions.id),
    engagementId: engagement(),
    decision: text('decision').notNull(),
    ...by(),
  },
  (t) => [index().on(t.engagementId)],
)

/** A pack that was taken in, so that the same one a second time changes nothing. */
export const evidencePacks = pgTable(
  'evidence_packs',
  {
    id: id(),
    engagementId: engagement(),
    systemId: text('system_id').notNull(),
    /** SHA-256 over what the pack says and the digests of its files. */
    digest: text('digest').notNull(),
    evidenceIds: jsonb('evidence_ids').$type<string[]>().notNull(),
    ...by(),
  },
  (t) => [unique().on(t.engagementId, t.systemId, t.digest)],
)

/* ---------- bytes that come in: work of the house, no history ---------- */

/** A file that is arriving in parts; what arrived of it lies with the vault. */
export const uploads = pgTable(
  'uploads',
  {
    id: id(),
    draftId: text('draft_id')
      .notNull()
      .references(() => handInDrafts.id),
    engagementId: engagement(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    fileName: text('file_name').notNull(),
    /** Bytes, as announced. */
    size: bigint('size', { mode: 'number' }).notNull(),
    /** When the sender's device says that the file was last changed, in milliseconds: another moment is another file. */
    fileChanged: bigint('file_changed', { mode: 'number' }),
    state: text('state').$type<'receiving' | 'kept' | 'given-up'>().notNull(),
    sha256: text('sha256'),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [index().on(t.engagementId, t.state), index().on(t.draftId)],
)

/** What the vault took in for an engagement, whatever became of it: nothing is deleted there. */
export const keptBytes = pgTable(
  'kept_bytes',
  {
    engagementId: engagement(),
    sha256: text('sha256').notNull(),
    /** Bytes. */
    size: bigint('size', { mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.engagementId, t.sha256] })],
)

/** What the scanner said of bytes (R11). Never changed; the last one counts. */
export const fileScans = pgTable(
  'file_scans',
  {
    id: id(),
    sha256: text('sha256').notNull(),
    number: integer('number').notNull(),
    outcome: text('outcome').$type<ScanOutcome['kind']>().notNull(),
    /** Name of what the scanner found; empty when it found nothing, or was not asked. */
    detail: text('detail').notNull(),
    /** What our own look at the contents showed, in the order of the table in domain/file-finding.ts. */
    findings: jsonb('findings').$type<FileFinding[]>().notNull(),
    /** Name and version of scanner and signatures, as it told. */
    scanner: text('scanner').notNull(),
    at: at().notNull(),
  },
  (t) => [unique().on(t.sha256, t.number)],
)

/** What was read out of a file: derived, so that it may be read out again. */
export const extractions = pgTable('extractions', {
  sha256: text('sha256').primaryKey(),
  state: text('state').$type<'extracted' | 'nothing-to-extract' | 'failed'>().notNull(),
  reason: text('reason').notNull(),
  facts: jsonb('facts').$type<ExtractedFacts>().notNull(),
  at: at().notNull(),
})

/** A piece of the text of a file, with its place in it. */
export const filePassages = pgTable(
  'file_passages',
  {
    sha256: text('sha256')
      .notNull()
      .references(() => extractions.sha256),
    position: integer('position').notNull(),
    place: jsonb('place').$type<PassagePlace>().notNull(),
    text: text('text').notNull(),
    words: tsvector('words').generatedAlwaysAs(sql`to_tsvector('dutch', text)`),
  },
  (t) => [primaryKey({ columns: [t.sha256, t.position] }), index().using('gin', t.words)],
)

/** A walk over all kept files; it goes in pieces, so that other work is not kept waiting. */
export const vaultChecks = pgTable('vault_checks', {
  id: id(),
  startedAt: at('started_at').notNull(),
  /** Null while it is under way. */
  endedAt: at('ended_at'),
  /** Last digest that was looked at. */
  upTo: text('up_to').notNull(),
  files: bigint('files', { mode: 'number' }).notNull(),
  faults: jsonb('faults').$type<VaultFault[]>().notNull(),
})

/** Steps taken later. Idempotent; one row per kind and key. */
export const jobs = pgTable(
  'jobs',
  {
    id: id(),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    state: text('state').$type<'waiting' | 'running' | 'done' | 'failed'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Not before; of a running one: when another may take it over. */
    runAfter: at('run_after').notNull(),
    reason: text('reason').notNull().default(''),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [unique().on(t.kind, t.key), index().on(t.state, t.runAfter)],
)

/** A key with which a program hands in for a person, for one system of one engagement. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    engagementId: engagement(),
    systemId: text('system_id').notNull(),
    label: text('label').notNull(),
    /** SHA-256 of the token: a read of this table lets nobody in. */
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    revokedAt: at('revoked_at'),
    lastUsedAt: at('last_used_at'),
  },
  (t) => [index().on(t.personId), index().on(t.engagementId)],
)

/** Letters that were sent: one for each person, subject and occasion. */
export const letters = pgTable(
  'letters',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    kind: text('kind').notNull(),
    /** What makes it the same letter: it is sent once. */
    key: text('key').notNull().unique(),
    engagementId: engagement(),
    createdAt: at('created_at').notNull(),
    sentAt: at('sent_at'),
  },
  (t) => [index().on(t.personId)],
)

/* ---------- annotations, verdicts, findings ---------- */

export const annotations = pgTable(
  'annotations',
  {
    id: id(),
    engagementId: engagement(),
    number: integer('number').notNull(),
    evidenceId: text('evidence_id').notNull(),
    revisionId: text('revision_id')
      .notNull()
      .references(() => evidenceRevisions.id),
    anchor: jsonb('anchor').$type<Anchor>().notNull(),
    text: text('text').notNull(),
    bearings: jsonb('bearings').$type<Annotation['bearings']>().notNull(),
    edition: edition(),
    ...by(),
  },
  (t) => [unique().on(t.engagementId, t.number), index().on(t.evidenceId)],
)

export const verdicts = pgTable(
  'verdicts',
  {
    id: id(),
    engagementId: engagement(),
    systemId: text('system_id').notNull(),
    normId: text('norm_id').notNull(),
    aspect: text('aspect').$type<Aspect>().notNull(),
    version: integer('version').notNull(),
    value: text('value').$type<VerdictOutcome['value']>().notNull(),
    /** Reason why it cannot be established, where that is the value (R2). */
    reason: text('reason'),
    /** Reference to the statement of applicability, where not applicable (R2). */
    reference: text('reference'),
    facts: text('facts').notNull(),
    edition: edition(),
    ...by(),
  },
  (t) => [
    unique().on(t.engagementId, t.systemId, t.normId, t.aspect, t.version, t.edition),
    foreignKey({
      columns: [t.engagementId, t.systemId, t.normId, t.edition],
      foreignColumns: [norms.engagementId, norms.systemId, norms.normId, norms.edition],
    }),
    check('known_aspect', sql`${t.aspect} in ('design','existence','operation')`),
    check(
      'known_value',
      sql`${t.value} in ('met','partly-met','not-met','cannot-be-established','no-occurrence','not-applicable','not-examined')`,
    ),
    check('reason_obligatory', sql`(${t.value} = 'cannot-be-established') = (${t.reason} is not null)`),
    check('reference_obligatory', sql`(${t.value} = 'not-applicable') = (${t.reference} is not null and ${t.reference} <> '')`),
  ],
)

export const verdictBasis = pgTable(
  'verdict_basis',
  {
    engagementId: engagement(),
    verdictId: text('verdict_id')
      .notNull()
      .references(() => verdicts.id),
    annotationId: text('annotation_id')
      .notNull()
      .references(() => annotations.id),
  },
  (t) => [primaryKey({ columns: [t.verdictId, t.annotationId] }), index().on(t.engagementId)],
)

export const findings = pgTable(
  'findings',
  {
    id: id(),
    engagementId: engagement(),
    number: integer('number').notNull(),
    systemId: text('system_id').notNull(),
    normIds: jsonb('norm_ids').$type<string[]>().notNull(),
    edition: edition(),
  },
  (t) => [unique().on(t.engagementId, t.number)],
)

export const findingVersions = pgTable(
  'finding_versions',
  {
    id: id(),
    engagementId: engagement(),
    findingId: text('finding_id')
      .notNull()
      .references(() => findings.id),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    condition: text('condition').notNull(),
    criterion: text('criterion').notNull(),
    cause: text('cause').notNull(),
    effect: text('effect').notNull(),
    recommendation: text('recommendation').notNull(),
    ...by(),
  },
  (t) => [unique().on(t.findingId, t.version), index().on(t.engagementId)],
)

export const findingBasis = pgTable(
  'finding_basis',
  {
    engagementId: engagement(),
    versionId: text('version_id')
      .notNull()
      .references(() => findingVersions.id),
    annotationId: text('annotation_id')
      .notNull()
      .references(() => annotations.id),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.annotationId] }), index().on(t.engagementId)],
)

/** A review of one version of a verdict or of a finding: exactly one of the two (R4, enforced by trigger). */
export const reviews = pgTable(
  'reviews',
  {
    id: id(),
    engagementId: engagement(),
    verdictId: text('verdict_id').references(() => verdicts.id),
    findingVersionId: text('finding_version_id').references(() => findingVersions.id),
    outcome: text('outcome').$type<'approved' | 'returned'>().notNull(),
    note: text('note').notNull(),
    outsideTeam: boolean('outside_team').notNull(),
    ...by(),
  },
  (t) => [index().on(t.engagementId), check('one_subject', sql`(${t.verdictId} is null) <> (${t.findingVersionId} is null)`)],
)

export const findingDispatches = pgTable('finding_dispatches', {
  findingId: text('finding_id')
    .primaryKey()
    .references(() => findings.id),
  engagementId: engagement(),
  versionId: text('version_id')
    .notNull()
    .references(() => findingVersions.id),
  due: date('due', { mode: 'string' }).notNull(),
  ...by(),
})

export const auditeeReplies = pgTable(
  'auditee_replies',
  {
    id: id(),
    engagementId: engagement(),
    findingId: text('finding_id')
      .notNull()
      .references(() => findings.id),
    versionId: text('version_id')
      .notNull()
      .references(() => findingVersions.id),
    stance: text('stance').$type<'agrees' | 'partly-agrees' | 'disagrees'>().notNull(),
    text: text('text').notNull(),
    ...by(),
  },
  (t) => [index().on(t.engagementId)],
)

/* ---------- report ---------- */

export const questionAnswers = pgTable(
  'question_answers',
  {
    id: id(),
    engagementId: engagement(),
    questionId: text('question_id')
      .notNull()
      .references(() => researchQuestions.id),
    text: text('text').notNull(),
    ...by(),
  },
  (t) => [index().on(t.engagementId)],
)

export const limitationNotes = pgTable(
  'limitation_notes',
  { id: id(), engagementId: engagement(), systemId: text('system_id'), text: text('text').notNull(), ...by() },
  (t) => [index().on(t.engagementId)],
)

export const managementResponses = pgTable(
  'management_responses',
  { id: id(), engagementId: engagement(), text: text('text').notNull(), ...by() },
  (t) => [index().on(t.engagementId)],
)

export const issuedReports = pgTable(
  'issued_reports',
  {
    id: id(),
    engagementId: engagement(),
    kind: text('kind').$type<'draft' | 'final'>().notNull(),
    number: integer('number').notNull(),
    sha256: text('sha256').notNull(),
    pages: integer('pages').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    ...by(),
  },
  (t) => [unique().on(t.engagementId, t.number)],
)

/* ---------- trail ---------- */

/** The trail (R5): hash chained to the one before; `previous` is unique, so the chain cannot fork. */
export const trail = pgTable(
  'trail',
  {
    seq: bigint('seq', { mode: 'number' }).primaryKey(),
    previous: text('previous').notNull().unique(),
    hash: text('hash').notNull().unique(),
    engagementId: text('engagement_id'),
    verb: text('verb').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    /** Numbers and ids for the sentence, never contents of evidence. */
    detail: jsonb('detail').$type<Record<string, string | number>>().notNull(),
    /** SHA-256 over the canonical JSON of what was changed. */
    changeDigest: text('change_digest').notNull(),
    ...by(),
  },
  (t) => [index().on(t.engagementId, t.seq), index().on(t.subjectId)],
)

/** A form sent twice (double click, reload) does its work once: the second gets the first one's answer. */
export const takenSteps = pgTable('taken_steps', {
  once: text('once').primaryKey(),
  personId: text('person_id').notNull(),
  step: text('step').notNull(),
  result: jsonb('result').$type<unknown>().notNull(),
  at: at().notNull(),
})
