import type { Id } from '../../../app/domain/values'
import { catalogue, plan } from '../../support/stage'
import { someControl } from './fill-engagement'
import { ADMINISTRATORS, AUDITORS, EVERYBODY, PARTS, PEOPLE, type Anybody, type Somebody, type Thing, type World } from './world'

/** One thing that a form can do, and who may do it. */
export interface Act {
  path: string
  form: Record<string, string>
  /** Who may; for anybody else nothing changes. */
  may: readonly Anybody[]
  /** What those get: 303 when it is done, 400 or 409 where a later rule says no. */
  answers: readonly number[]
  /** Changes nothing and so asks no token. */
  open?: boolean
  /** Sent as a plain form with a file. */
  bytes?: boolean
  /** Also asks for a password, which takes long to check: not tried empty. */
  slow?: boolean
}

const done = [303] as const
/** Done, or refused by a rule of the audit: no leave was lacking. */
const doneOrRuled = [303, 400, 409] as const

const one =
  (path: string, form: Record<string, string>, may: readonly Anybody[], answers: readonly number[] = done, more: Partial<Act> = {}) =>
  (): Act[] => [{ path, form, may, answers, ...more }]
const several =
  (...parts: ((world: World) => Act[])[]) =>
  (world: World): Act[] =>
    parts.flatMap((part) => part(world))

const { auditor, reviewer, owners, supplier, manager } = PARTS.E1
const inside: Somebody[] = [auditor, reviewer]
/** The things of the first engagement: the second is full of strangers to it. */
const mine = (world: World, kind: Thing['kind']): Thing[] => world.of(kind).filter((thing) => thing.engagement === 'E1')
const inE1 =
  (
    rest: string,
    form: Record<string, string> | ((world: World) => Record<string, string>),
    may: readonly Somebody[],
    answers: readonly number[] = done,
  ) =>
  (world: World): Act[] => [
    {
      path: `/engagements/${mine(world, 'engagement')[0]!.id}${rest}`,
      form: typeof form === 'function' ? form(world) : form,
      may,
      answers,
    },
  ]
const per =
  (kind: Thing['kind'], act: (thing: Thing, world: World) => Act) =>
  (world: World): Act[] =>
    mine(world, kind).map((thing) => act(thing, world))

/** Who gave it, without those who read it because they audit. */
const givers = (thing: Thing): Somebody[] =>
  thing.name.includes('auditor') ? [auditor] : thing.knownTo.filter((who) => !inside.includes(who))
const lastRevision = (world: World, evidenceId: Id): Id =>
  mine(world, 'revision')
    .filter((revision) => revision.evidenceId === evidenceId)
    .at(-1)!.id
/** Evidence whose contents somebody knows, not only that it is there. */
const opened = (thing: Thing): Somebody[] => (thing.name.includes('embargo') ? [owners[0], auditor] : [...thing.knownTo])

const newEngagement: Record<string, string> = {
  ...Object.fromEntries(
    ['title', 'type', 'occasion', 'purpose', 'object', 'delimitation', 'frameworkId', 'referenceDate', 'client'].map((name) => [
      name,
      String(plan[name as keyof typeof plan]),
    ]),
  ),
  'legalBasis.kind': 'self-regulation',
  'questions[0]': 'Is het goed?',
  'systems[0]': 'alpha',
  'controls[0]': '8.09',
  'period.from': plan.period.from,
  'period.to': plan.period.to,
  'distribution[0]': 'Dienst A',
}
const findingTexts = {
  title: 'Bevinding',
  condition: 'Feit',
  criterion: 'Norm',
  cause: 'Oorzaak',
  effect: 'Gevolg',
  recommendation: 'Aanbeveling',
}
const markOf = (world: World): Record<string, string> => ({ 'basis[0]': mine(world, 'annotation')[0]!.id })

/** A page without a verb: nobody changes anything there. */
export const NO_VERB = 'no verb'

/** What each route lets whom do, by its path in app/routes.ts; from the roles and the way of the audit in the domain. Done in this order: whose account is closed does nothing after. */
export const ACTS: Record<string, typeof NO_VERB | ((world: World) => Act[])> = {
  '/': NO_VERB,
  '/sign-in': one('/sign-in', { email: 'niemand@duiding.example', password: '' }, ['joost', 'nobody'], [400], { open: true }),
  '/set-up': one(
    '/set-up',
    { code: '00000000', name: 'Inbreker', email: 'inbreker@duiding.example', language: 'nl', password: 'een lang wachtwoord' },
    EVERYBODY,
    [400],
    { open: true },
  ),
  '/language': one('/language', { language: 'en', to: '/account' }, EVERYBODY, done, { open: true }),
  '/account': one('/account', { current: 'x', password: 'een lang wachtwoord', repeat: 'een ander wachtwoord' }, PEOPLE, [400], {
    slow: true,
  }),

  '/engagements': NO_VERB,
  '/engagements/new': one('/engagements/new', newEngagement, AUDITORS),
  '/engagements/:engagementId': NO_VERB,
  '/engagements/:engagementId/requests': inE1('/requests', { due: '2026-12-31' }, [auditor], [400]),
  '/engagements/:engagementId/evidence': NO_VERB,
  // A form without a file: who may is told that it lacks.
  '/engagements/:engagementId/packs/new': several(
    inE1('/packs/new?system=alpha', {}, [auditor, ...owners], [400]),
    inE1('/packs/new?system=beta', {}, [auditor, supplier], [400]),
  ),
  '/engagements/:engagementId/packs/preview/:verb?': several(
    inE1(`/packs/preview/take-in?system=alpha&pack=${'a'.repeat(64)}&size=1&name=x&seal=x`, {}, [], []),
    inE1('/packs/preview', {}, [], []),
  ),
  '/engagements/:engagementId/tokens/:verb?': several(
    inE1('/tokens', { systemId: 'alpha', label: 'Sleutel', days: '90' }, [...owners], [200]),
    inE1('/tokens', { systemId: 'beta', label: 'Sleutel', days: '90' }, [supplier], [200]),
    inE1('/tokens/revoke', { tokenId: 'x' }, [], []),
    inE1('/tokens/erase', { tokenId: 'x' }, [], []),
  ),
  '/engagements/:engagementId/findings': NO_VERB,
  '/engagements/:engagementId/limitations': inE1('/limitations', { text: 'Beperking' }, [auditor]),
  '/engagements/:engagementId/report/:verb?': several(
    inE1('/report/answers', (world) => ({ questionId: mine(world, 'question')[0]!.id, text: 'Antwoord' }), [auditor]),
    inE1('/report/responses', { text: 'Reactie' }, [manager]),
    inE1('/report/issue', { kind: 'final' }, [auditor], [400]),
    inE1('/report', { kind: 'final' }, [], []),
  ),
  '/engagements/:engagementId/trail': NO_VERB,
  '/engagements/:engagementId/team': inE1('/team', (world) => ({ personId: world.people.karin.id, role: 'management' }), [auditor]),
  '/engagements/:engagementId/upgrade/:verb?': several(
    // Without a look at what it does it is not done; whose step it is does not depend on that.
    inE1('/upgrade/take', { frameworkId: 'test-2', preview: 'x', reason: 'Geldt nu' }, [auditor], [409]),
    inE1('/upgrade/decline', { frameworkId: 'test-2', reason: 'Nog niet' }, [auditor]),
    inE1('/upgrade', { frameworkId: 'test-2', reason: 'Nog niet' }, [], []),
  ),
  '/engagements/:engagementId/norms/:systemId/:normId/:verb?': several(
    inE1('/norms/alpha/8.09/verdict', { aspect: 'design', basedOnVersion: '1', value: 'not-examined', facts: 'Niets' }, [auditor]),
    inE1('/norms/alpha/8.09/review', { outcome: 'approved', note: '' }, inside, doneOrRuled),
    inE1('/norms/alpha/8.09', { outcome: 'approved' }, [], []),
  ),
  '/engagements/:engagementId/findings/new': inE1(
    '/findings/new',
    (world) => ({ systemId: 'alpha', 'normIds[0]': '8.09', ...findingTexts, ...markOf(world) }),
    [auditor],
  ),

  '/requests/:requestId/:verb?': several(
    // Auditors attach evidence too; saying that something is not there is for who was asked.
    per('request', (thing) => ({
      path: `/requests/${thing.id}/hand-in`,
      form: { as: 'file' },
      may: thing.knownTo.filter((who) => who !== reviewer),
      answers: done,
    })),
    per('request', (thing) => ({
      path: `/requests/${thing.id}/refuse`,
      form: { kind: 'not-available', reason: 'Wij hebben dit niet.' },
      may: thing.knownTo.filter((who) => !inside.includes(who)),
      answers: done,
    })),
    // The first who asks gets it; a fellow then hears that somebody asked already.
    per('request', (thing) => ({
      path: `/requests/${thing.id}/extend`,
      form: { until: '2027-12-31', reason: 'De export komt later.' },
      may: thing.knownTo.filter((who) => !inside.includes(who)),
      answers: doneOrRuled,
    })),
    per('request', (thing, world) => ({
      path: `/requests/${thing.id}/delegate`,
      form: { personId: world.people.karin.id },
      may: thing.knownTo.filter((who) => who !== reviewer),
      answers: [400],
    })),
    // There is nothing to decide: whose step it is does not depend on that.
    per('request', (thing) => ({
      path: `/requests/${thing.id}/decide`,
      form: { extensionId: 'onbekend', outcome: 'declined', reason: 'Nee' },
      may: [],
      answers: [],
    })),
  ),
  '/evidence/:evidenceId/:verb?': several(
    per('evidence', (thing, world) => ({
      path: `/evidence/${thing.id}/judge`,
      form: { revisionId: lastRevision(world, thing.id), basedOn: '1', verdict: 'interpretable', reason: 'Goed' },
      may: [auditor],
      answers: doneOrRuled,
    })),
    per('evidence', (thing, world) => ({
      path: `/evidence/${thing.id}/ask`,
      form: { revisionId: lastRevision(world, thing.id), 'questions[0].question': 'Hoe?', due: '2026-12-31' },
      may: [auditor],
      answers: done,
    })),
    per('evidence', (thing, world) => ({
      path: `/evidence/${thing.id}/annotate`,
      form: { revisionId: lastRevision(world, thing.id), 'anchor.kind': 'whole', text: 'Zie' },
      may: [auditor],
      answers: done,
    })),
    per('clarification', (thing) => ({
      path: `/evidence/${thing.evidenceId}/answer`,
      form: { clarificationId: thing.id, text: 'Zo' },
      may: givers(thing),
      answers: done,
    })),
    // Who gave it writes it anew; an auditor only evidence of auditors.
    per('evidence', (thing) => ({
      path: `/evidence/${thing.id}/revise`,
      form: {},
      may: givers({ ...thing, knownTo: opened(thing) }),
      answers: done,
    })),
    per('evidence', (thing) => ({ path: `/evidence/${thing.id}`, form: { revisionId: 'x' }, may: [], answers: [] })),
    // Whoever gave it and their fellows, also those who may not read it; the last of these, for then it is open.
    per('evidence', (thing) => ({
      path: `/evidence/${thing.id}/lift`,
      form: { decision: 'Besluit' },
      may: thing.name.includes('embargo') ? [...owners] : givers(thing),
      answers: doneOrRuled,
    })),
  ),
  '/revisions/:revisionId/file': NO_VERB,
  '/revisions/:revisionId/download': NO_VERB,
  '/revisions/:revisionId/certificate': NO_VERB,
  '/evidence/:evidenceId/compare': NO_VERB,
  '/evidence/:evidenceId/custody': NO_VERB,
  '/hand-ins/:draftId/certificate': NO_VERB,
  '/findings/:findingId/edit': per('finding', (thing, world) => ({
    path: `/findings/${thing.id}/edit`,
    form: { basedOnVersion: '1', ...findingTexts, ...markOf(world) },
    may: [auditor],
    answers: doneOrRuled,
  })),
  '/findings/:findingId/:verb?': several(
    per('finding', (thing) => ({
      path: `/findings/${thing.id}/review`,
      form: { version: '2', outcome: 'approved', note: '' },
      may: inside,
      answers: doneOrRuled,
    })),
    per('finding', (thing) => ({ path: `/findings/${thing.id}/send`, form: { due: '2026-12-31' }, may: [auditor], answers: doneOrRuled })),
    per('finding', (thing) => ({
      path: `/findings/${thing.id}/reply`,
      form: { stance: 'agrees', text: 'Eens' },
      may: thing.knownTo.filter((who) => !inside.includes(who)),
      answers: done,
    })),
    per('finding', (thing) => ({ path: `/findings/${thing.id}`, form: { outcome: 'approved' }, may: [], answers: [] })),
  ),
  '/reports/:reportId': NO_VERB,
  '/trail/:subjectId': NO_VERB,
  '/hand-ins/:draftId/file': per('draft', (thing) => ({
    path: `/hand-ins/${thing.id}/file`,
    form: {},
    may: thing.knownTo,
    answers: done,
    bytes: true,
  })),
  '/hand-ins/:draftId/files/:sha256/remove': per('draft', (thing) => ({
    path: `/hand-ins/${thing.id}/files/${'0'.repeat(64)}/remove`,
    form: {},
    may: thing.knownTo,
    answers: done,
  })),
  '/hand-ins/:draftId/receipt': NO_VERB,
  '/hand-ins/:draftId/:step/keep': per('draft', (thing) => ({
    path: `/hand-ins/${thing.id}/origin/keep`,
    form: { 'context.origin': 'Waar' },
    may: thing.knownTo,
    answers: [200],
  })),
  '/hand-ins/:draftId/:step': several(
    per('draft', (thing) => ({
      path: `/hand-ins/${thing.id}/what`,
      form: { 'context.what': 'Wat', go: 'title' },
      may: thing.knownTo,
      answers: done,
    })),
    per('draft', (thing) => ({
      path: `/hand-ins/${thing.id}/title`,
      form: { take: 'Titel', go: 'origin' },
      may: thing.knownTo,
      answers: done,
    })),
    // The first form hands in, the next one hears that it was.
    per('draft', (thing) => ({
      path: `/hand-ins/${thing.id}/overview`,
      form: { gapsKnown: 'yes' },
      may: thing.knownTo,
      answers: [303, 409],
    })),
  ),
  // Nothing was handed in before by who prepares a draft here, so there is nothing to start from; nobody else learns even that.
  '/hand-ins/:draftId/reuse': per('draft', (thing) => ({
    path: `/hand-ins/${thing.id}/reuse`,
    form: { revisionId: 'x' },
    may: [],
    answers: [],
  })),

  '/search': NO_VERB,

  '/frameworks': NO_VERB,
  '/frameworks/upload': one('/frameworks/upload', {}, ADMINISTRATORS, [400]),
  '/frameworks/uploads/:uploadId/file': NO_VERB,
  '/frameworks/uploads/:uploadId/:verb?': several(
    (world) => [
      { path: `/frameworks/uploads/${world.uploadId}/take-in`, form: { as: 'catalogue' }, may: ADMINISTRATORS, answers: doneOrRuled },
    ],
    (world) => [{ path: `/frameworks/uploads/${world.uploadId}`, form: { as: 'catalogue' }, may: [], answers: [] }],
  ),
  '/frameworks/:frameworkId/export/:form': NO_VERB,
  '/frameworks/:frameworkId/:verb?': several(
    one(`/frameworks/${someControl.frameworkId}/withdraw`, { reason: 'Vervangen' }, ADMINISTRATORS, doneOrRuled),
    one(`/frameworks/${someControl.frameworkId}/restore`, { reason: 'Toch niet' }, ADMINISTRATORS, doneOrRuled),
    one(`/frameworks/${someControl.frameworkId}`, { reason: 'Weg' }, []),
  ),
  '/controls': NO_VERB,
  '/controls/matrix': NO_VERB,
  '/changes/:changeMapId': NO_VERB,
  '/changes/:changeMapId/export/:form': NO_VERB,
  '/controls/:frameworkId/:controlId': NO_VERB,
  '/systems/:systemId/profile/:frameworkId': NO_VERB,
  '/systems/:systemId/applicability': NO_VERB,
  '/systems/:systemId/applicability/:form': NO_VERB,
  '/systems/:systemId': NO_VERB,

  '/sign-out': one('/sign-out', {}, PEOPLE),
  '/sign-out-everywhere': one('/sign-out-everywhere', {}, PEOPLE),

  '/people': one('/people', { value: 'closed' }, ADMINISTRATORS),
  '/people/quota': one('/people/quota', { gigabytes: '100' }, ADMINISTRATORS),
  '/people/new': one(
    '/people/new',
    { name: 'Nieuw', email: 'nieuw@duiding.example', language: 'nl', password: 'een lang wachtwoord' },
    ADMINISTRATORS,
  ),
  '/people/:personId/:verb?': several(
    (world) => [
      {
        path: `/people/${world.people.vera.id}`,
        form: { name: 'Vera', email: 'vera@duiding.example', language: 'nl', administrator: 'on' },
        may: ADMINISTRATORS,
        answers: done,
      },
    ],
    (world) => [
      { path: `/people/${world.people.vera.id}/password`, form: { password: 'een lang wachtwoord' }, may: ADMINISTRATORS, answers: done },
    ],
    (world) => [{ path: `/people/${world.people.vera.id}/close`, form: {}, may: ADMINISTRATORS, answers: done }],
  ),
  '/engagements/:engagementId/team/end': inE1(
    '/team/end',
    (world) => ({ personId: world.people[supplier].id, role: 'supplier', systemId: catalogue.systems[1]!.id }),
    [auditor],
  ),
  '/operations': one('/operations', {}, ADMINISTRATORS),
  '/backlog/:verb?': several(one('/backlog/rescan', {}, ADMINISTRATORS), (world) => [
    { path: '/backlog/retry', form: { jobId: world.jobId }, may: ADMINISTRATORS, answers: done },
  ]),
  '/api/v1/requests': NO_VERB,
  '/api/v1/evidence': NO_VERB,
  '/api/v1/packs': NO_VERB,
  '/api/v1/openapi.json': NO_VERB,
  '/api/*': NO_VERB,
  '/health': NO_VERB,
  '/theme.css': NO_VERB,
  '/*': NO_VERB,
}
