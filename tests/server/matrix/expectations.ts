import { someControl } from './fill-engagement'
import {
  ADMINISTRATORS,
  AUDITORS,
  EVERYBODY,
  PARTS,
  PEOPLE,
  type Anybody,
  type Parts,
  type Somebody,
  type Thing,
  type World,
} from './world'

/** One address, and who gets what there. */
export interface Ask {
  path: string
  /** Who may open it; anybody else gets "not found" or "not allowed", and a visitor the sign-in page. */
  opens: readonly Anybody[]
  /** What those get: 200 unless said. */
  status?: number
  /** What others get, where it is not "not found" or "not allowed". */
  otherwise?: number
  /** What it is about, in whose engagement. */
  thing?: Thing
}

export interface Row {
  /** Who may open it, in words: R9 of the domain, and what the page is for. */
  rule: string
  asks(world: World): Ask[]
}

const same = (path: string, opens: readonly Anybody[], status?: number) => (): Ask[] => [{ path, opens, ...(status ? { status } : {}) }]
const everybody = EVERYBODY
const signedIn = PEOPLE
const insideOf = (parts: Parts): Somebody[] => [parts.auditor, parts.reviewer]
const partsOf = (thing: Thing): Parts => PARTS[thing.engagement]

/** For each engagement an address with its id. */
const perEngagement =
  (rest: string, opens: (parts: Parts, all: readonly Somebody[]) => readonly Somebody[], status?: number) =>
  (world: World): Ask[] =>
    world
      .of('engagement')
      .map((thing) => ({
        path: `/engagements/${thing.id}${rest}`,
        opens: opens(partsOf(thing), thing.knownTo),
        thing,
        ...(status ? { status } : {}),
      }))
const members = (_: Parts, all: readonly Somebody[]) => all

/** For each thing of a kind an address with its id, for who knows of it. */
const perThing =
  (kind: Thing['kind'], path: (id: string) => string, opens = (thing: Thing): readonly Somebody[] => thing.knownTo, status?: number) =>
  (world: World): Ask[] =>
    world.of(kind).map((thing) => ({ path: path(thing.id), opens: opens(thing), thing, ...(status ? { status } : {}) }))

/** The same for the first thing of the kind: what does not depend on the thing. */
const forOne =
  (asks: (world: World) => Ask[]) =>
  (world: World): Ask[] =>
    asks(world).slice(0, 1)

const several =
  (...parts: ((world: World) => Ask[])[]) =>
  (world: World): Ask[] =>
    parts.flatMap((part) => part(world))

/**
 * What each route is expected to answer, by its path in app/routes.ts. Written from the rules of the domain and from what the
 * pages are for; not from the code that decides it.
 */
export const EXPECTED: Record<string, Row> = {
  '/': { rule: 'everybody with an account has work of their own', asks: same('/', signedIn) },
  '/sign-in': {
    rule: 'a visitor signs in; who did already goes on',
    asks: () =>
      ['/sign-in', '/sign-in?to=/engagements', '/sign-in?to=//elders.example'].map((path) => ({ path, opens: ['nobody'], otherwise: 302 })),
  },
  '/sign-out': { rule: 'a verb, no page', asks: same('/sign-out', everybody, 302) },
  '/sign-out-everywhere': { rule: 'a verb, no page', asks: same('/sign-out-everywhere', everybody, 302) },
  '/set-up': { rule: 'closed once there is anybody', asks: same('/set-up', everybody, 302) },
  '/language': { rule: 'a verb, no page', asks: same('/language', everybody, 302) },
  '/account': { rule: 'one’s own', asks: same('/account', signedIn) },

  '/engagements': { rule: 'everybody sees those they take part in', asks: same('/engagements', signedIn) },
  '/engagements/new': {
    rule: 'who works for the audit service opens engagements',
    asks: several(same('/engagements/new', AUDITORS), same(`/engagements/new?framework=${someControl.frameworkId}&system=alpha`, AUDITORS)),
  },
  '/engagements/:engagementId': {
    rule: 'who takes part',
    asks: several(
      perEngagement('', members),
      perEngagement('?norm=8.09&on=alpha', members),
      perEngagement('?q=8&state=open&person=x', members),
    ),
  },
  '/engagements/:engagementId/requests': { rule: 'who takes part; each what was asked of them', asks: perEngagement('/requests', members) },
  '/engagements/:engagementId/evidence': { rule: 'who takes part; each what they gave', asks: perEngagement('/evidence', members) },
  '/engagements/:engagementId/packs/new': {
    rule: 'who may give evidence: owners, suppliers and auditors of the team',
    asks: several(
      perEngagement('/packs/new', (parts) => [parts.auditor, ...parts.owners, parts.supplier]),
      perEngagement('/packs/new?system=beta', (parts) => [parts.auditor, ...parts.owners, parts.supplier]),
    ),
  },
  '/engagements/:engagementId/packs/preview/:verb?': {
    rule: 'who sent it in this session alone',
    asks: several(
      perEngagement('/packs/preview', () => []),
      perEngagement(`/packs/preview?system=alpha&pack=${'a'.repeat(64)}&size=1&name=x&seal=x`, () => []),
    ),
  },
  '/engagements/:engagementId/tokens/:verb?': {
    rule: 'owners and suppliers; each their own',
    asks: several(
      perEngagement('/tokens', (parts) => [...parts.owners, parts.supplier]),
      perEngagement('/tokens/erase', () => []),
    ),
  },
  '/engagements/:engagementId/findings': { rule: 'who takes part; owners once sent', asks: perEngagement('/findings', members) },
  '/engagements/:engagementId/limitations': {
    rule: 'working papers: auditors and reviewers',
    asks: perEngagement('/limitations', insideOf),
  },
  '/engagements/:engagementId/report/:verb?': {
    rule: 'auditors, reviewers and management',
    asks: several(
      ...['/report', '/report/answers'].map((path) => perEngagement(path, (parts) => [...insideOf(parts), parts.manager])),
      perEngagement('/report/erase', () => []),
    ),
  },
  '/engagements/:engagementId/trail': { rule: 'who takes part; each their own side of the work', asks: perEngagement('/trail', members) },
  '/engagements/:engagementId/team': {
    rule: 'who takes part; owners not the people of other systems',
    asks: perEngagement('/team', members),
  },
  '/engagements/:engagementId/team/end': {
    rule: 'auditors of the team end a part',
    asks: (world) =>
      world
        .of('engagement')
        .map((thing) => ({
          path: `/engagements/${thing.id}/team/end?person=${world.people[partsOf(thing).supplier].id}&role=supplier&system=beta`,
          opens: [partsOf(thing).auditor],
          thing,
        })),
  },
  '/engagements/:engagementId/upgrade/:verb?': {
    rule: 'the plan and former verdicts are working papers: auditors and reviewers',
    asks: several(
      ...['/upgrade', '/upgrade/take', '/upgrade/decline', '/upgrade?to=test-2&chosen=yes'].map((path) => perEngagement(path, insideOf)),
      perEngagement('/upgrade/erase', () => []),
    ),
  },
  '/engagements/:engagementId/norms/:systemId/:normId/:verb?': {
    rule: 'verdicts are working papers: auditors and reviewers',
    asks: several(
      ...['alpha/8.09', 'beta/5.02.01', 'alpha/8.09/verdict', 'beta/8.09/review'].map((norm) => perEngagement(`/norms/${norm}`, insideOf)),
      // The second went over to a version in which it has another number: who may read it is led there.
      (world) =>
        perEngagement(
          '/norms/beta/8.01.01',
          insideOf,
        )(world).map((ask) => (ask.thing?.engagement === 'E2' ? { ...ask, status: 302 } : ask)),
      perEngagement('/norms/alpha/8.09/erase', () => []),
      perEngagement('/norms/gamma/8.09', () => []),
    ),
  },
  '/engagements/:engagementId/findings/new': {
    rule: 'auditors of the team',
    asks: several(
      perEngagement('/findings/new', (parts) => [parts.auditor]),
      perEngagement('/findings/new?system=alpha&norm=8.09', (parts) => [parts.auditor]),
    ),
  },

  '/requests/:requestId/:verb?': {
    rule: 'who was asked, and who reads the working papers',
    asks: several(
      perThing('request', (id) => `/requests/${id}`),
      forOne(perThing('request', (id) => `/requests/${id}/refuse`)),
      forOne(
        perThing(
          'request',
          (id) => `/requests/${id}/erase`,
          () => [],
        ),
      ),
    ),
  },
  '/hand-ins/:draftId/file': {
    rule: 'a verb, no page: leads to the first step',
    asks: perThing(
      'draft',
      (id) => `/hand-ins/${id}/file`,
      () => everybody as readonly Somebody[],
      302,
    ),
  },
  '/hand-ins/:draftId/files/:sha256/remove': {
    rule: 'a verb, no page: leads to the first step',
    asks: perThing(
      'draft',
      (id) => `/hand-ins/${id}/files/${'0'.repeat(64)}/remove`,
      () => everybody as readonly Somebody[],
      302,
    ),
  },
  '/hand-ins/:draftId/receipt': {
    rule: 'the maker alone',
    asks: several(
      perThing('draft-handed-in', (id) => `/hand-ins/${id}/receipt`),
      perThing('draft', (id) => `/hand-ins/${id}/receipt`, undefined, 302),
    ),
  },
  '/hand-ins/:draftId/reuse': {
    rule: 'the maker alone',
    asks: several(
      perThing('draft', (id) => `/hand-ins/${id}/reuse`),
      perThing('draft-handed-in', (id) => `/hand-ins/${id}/reuse`, undefined, 302),
    ),
  },
  '/hand-ins/:draftId/:step/keep': {
    rule: 'a verb, no page: leads to the question',
    asks: perThing(
      'draft',
      (id) => `/hand-ins/${id}/origin/keep`,
      () => everybody as readonly Somebody[],
      302,
    ),
  },
  '/hand-ins/:draftId/:step': {
    rule: 'the maker alone',
    asks: several(
      ...['start', 'overview'].map((step) => perThing('draft', (id) => `/hand-ins/${id}/${step}`)),
      ...['what', 'madeBy', 'handling'].map((step) => forOne(perThing('draft', (id) => `/hand-ins/${id}/${step}`))),
      forOne(
        perThing(
          'draft',
          (id) => `/hand-ins/${id}/erase`,
          () => [],
        ),
      ),
      perThing('draft-handed-in', (id) => `/hand-ins/${id}/overview`, undefined, 302),
    ),
  },
  '/evidence/:evidenceId/:verb?': {
    rule: 'who gave it or owns the system with the giver, and who reads the working papers; under embargo only that it exists',
    asks: several(
      perThing('evidence', (id) => `/evidence/${id}`),
      forOne(
        perThing(
          'evidence',
          (id) => `/evidence/${id}?revision=7`,
          () => [],
        ),
      ),
    ),
  },
  '/evidence/:evidenceId/compare': {
    rule: 'who knows the evidence; under embargo the giver and the circle alone',
    asks: perThing(
      'evidence',
      (id) => `/evidence/${id}/compare`,
      (thing) => (thing.name.includes('embargo') ? [partsOf(thing).owners[0]!, partsOf(thing).auditor] : thing.knownTo),
    ),
  },
  '/evidence/:evidenceId/custody': {
    rule: 'who knows the evidence; under embargo its words are for the giver and the circle',
    asks: perThing(
      'evidence',
      (id) => `/evidence/${id}/custody`,
      (thing) => (thing.name.includes('embargo') ? [partsOf(thing).owners[0]!, partsOf(thing).auditor] : thing.knownTo),
    ),
  },
  '/revisions/:revisionId/certificate': {
    rule: 'who knows it: proof of receipt for its giver and the audit',
    asks: perThing('revision', (id) => `/revisions/${id}/certificate`),
  },
  '/revisions/:revisionId/download': {
    rule: 'who knows it and may take a copy; an inspection has no file',
    asks: (world) =>
      world
        .of('revision')
        .map((thing) => ({
          path: `/revisions/${thing.id}/download`,
          opens: thing.knownTo,
          thing,
          ...(thing.name.includes('(inspection)') ? { status: 404 } : {}),
        })),
  },
  '/hand-ins/:draftId/certificate': {
    rule: 'who handed it in; what was not handed in has none',
    asks: several(
      perThing(
        'draft',
        (id) => `/hand-ins/${id}/certificate`,
        () => [],
      ),
      perThing('draft-handed-in', (id) => `/hand-ins/${id}/certificate`),
    ),
  },
  '/revisions/:revisionId/file': {
    rule: 'who knows it; the administrator decided that what was not scanned may be opened; an inspection has no file',
    asks: (world) =>
      world
        .of('revision')
        .map((thing) => ({
          path: `/revisions/${thing.id}/file`,
          opens: thing.knownTo,
          thing,
          ...(thing.name.includes('(inspection)') ? { status: 404 } : {}),
        })),
  },
  '/findings/:findingId/edit': {
    rule: 'auditors of the team',
    asks: perThing(
      'finding',
      (id) => `/findings/${id}/edit`,
      (thing) => [partsOf(thing).auditor],
    ),
  },
  '/findings/:findingId/:verb?': {
    rule: 'working papers; who answers for the system once it was sent, in the version that was sent',
    asks: several(
      perThing('finding', (id) => `/findings/${id}`),
      forOne(perThing('finding', (id) => `/findings/${id}/reply`)),
      forOne(
        perThing(
          'finding',
          (id) => `/findings/${id}/erase`,
          () => [],
        ),
      ),
    ),
  },
  '/reports/:reportId': {
    rule: 'issued reports: working papers and management',
    asks: several(
      perThing('report', (id) => `/reports/${id}`),
      perThing('report', (id) => `/reports/${id}?download`),
    ),
  },
  '/trail/:subjectId': {
    rule: 'who knows the thing',
    asks: several(
      perThing(
        'evidence',
        (id) => `/trail/${id}`,
        (thing) => (thing.name.includes('embargo') ? [partsOf(thing).owners[0]!, partsOf(thing).auditor] : thing.knownTo),
      ),
      ...(['engagement', 'request', 'annotation', 'verdict', 'finding', 'report'] as const).map(
        (kind) => (world: World) => perThing(kind, (id) => `/trail/${id}`)(world).slice(0, 2),
      ),
    ),
  },

  '/frameworks': { rule: 'the catalogue is for everybody with an account', asks: same('/frameworks', signedIn) },
  '/frameworks/upload': { rule: 'administrators add to the catalogue', asks: same('/frameworks/upload', ADMINISTRATORS) },
  '/frameworks/uploads/:uploadId/file': {
    rule: 'administrators add to the catalogue',
    asks: several(
      (world) => [{ path: `/frameworks/uploads/${world.uploadId}/file`, opens: ADMINISTRATORS }],
      same('/frameworks/uploads/none/file', []),
    ),
  },
  '/frameworks/uploads/:uploadId/:verb?': {
    rule: 'administrators add to the catalogue',
    asks: several(
      (world) => [{ path: `/frameworks/uploads/${world.uploadId}`, opens: ADMINISTRATORS }],
      (world) => [{ path: `/frameworks/uploads/${world.uploadId}/erase`, opens: [] }],
      same('/frameworks/uploads/none', []),
    ),
  },
  '/frameworks/:frameworkId/export/:form': {
    rule: 'the catalogue is for everybody with an account',
    asks: several(
      ...['yaml', 'oscal', 'csv', 'xlsx', 'library'].map((form) => same(`/frameworks/${someControl.frameworkId}/export/${form}`, signedIn)),
      same(`/frameworks/${someControl.frameworkId}/export/erase`, []),
      same('/frameworks/none/export/csv', []),
    ),
  },
  '/frameworks/:frameworkId/:verb?': {
    rule: 'the catalogue is for everybody with an account',
    asks: several(
      same(`/frameworks/${someControl.frameworkId}`, signedIn),
      same('/frameworks/none', []),
      same(`/frameworks/${someControl.frameworkId}/erase`, []),
    ),
  },
  '/controls': {
    rule: 'the catalogue is for everybody with an account',
    asks: several(same('/controls', signedIn), same('/controls?framework=all&q=apparaten&system=alpha&page=9', signedIn)),
  },
  '/controls/matrix': {
    rule: 'the catalogue is for everybody with an account',
    asks: several(
      same('/controls/matrix', signedIn),
      same(`/controls/matrix?framework=${someControl.frameworkId}&control=${someControl.controlId}&on=alpha`, signedIn),
      same('/controls/matrix?control=none&on=none&state=erase', signedIn),
    ),
  },
  '/controls/:frameworkId/:controlId': {
    rule: 'the catalogue is for everybody with an account; with what each may see of the engagements that use it',
    asks: several(
      same(`/controls/${someControl.frameworkId}/${someControl.controlId}`, signedIn),
      same(`/controls/${someControl.frameworkId}/8.01?with=test-2`, signedIn),
      same('/controls/none/8.09', []),
    ),
  },
  '/changes/:changeMapId': {
    rule: 'the catalogue is for everybody with an account',
    asks: several(same('/changes/test-1--test-2?kind=moved', signedIn), same('/changes/none', [])),
  },
  '/changes/:changeMapId/export/:form': {
    rule: 'the catalogue is for everybody with an account',
    asks: several(same('/changes/test-1--test-2/export/oscal', signedIn), same('/changes/test-1--test-2/export/erase', [])),
  },
  '/systems/:systemId/profile/:frameworkId': {
    rule: 'the catalogue is for everybody with an account',
    asks: several(
      same(`/systems/alpha/profile/${someControl.frameworkId}`, signedIn),
      same('/systems/alpha/profile/none', []),
      same(`/systems/gamma/profile/${someControl.frameworkId}`, []),
    ),
  },
  '/systems/:systemId': {
    rule: 'the catalogue; with what each knows of its history',
    asks: several(same('/systems/alpha', signedIn), same('/systems/beta', signedIn), same('/systems/gamma', [])),
  },
  '/systems/:systemId/applicability': {
    rule: 'the catalogue is for everybody with an account',
    asks: several(
      same('/systems/alpha/applicability', signedIn),
      same(`/systems/beta/applicability?framework=${someControl.frameworkId}&state=gaps&q=8.01`, signedIn),
      same('/systems/alpha/applicability?framework=none', []),
      same('/systems/gamma/applicability', []),
    ),
  },
  '/systems/:systemId/applicability/:form': {
    rule: 'the same as a file; in two forms',
    asks: several(
      same('/systems/alpha/applicability/csv', signedIn),
      same(`/systems/beta/applicability/pdf?framework=${someControl.frameworkId}`, signedIn),
      same('/systems/alpha/applicability/docx', []),
      same('/systems/alpha/applicability/csv?framework=none', []),
      same('/systems/gamma/applicability/csv', []),
    ),
  },

  '/people': { rule: 'administrators manage people', asks: same('/people', ADMINISTRATORS) },
  '/people/quota': { rule: 'administrators decide about the workspace', asks: same('/people/quota', ADMINISTRATORS) },
  '/people/new': { rule: 'administrators manage people', asks: same('/people/new', ADMINISTRATORS) },
  '/people/:personId/:verb?': {
    rule: 'administrators manage people',
    asks: (world) =>
      PEOPLE.flatMap((key) => [
        { path: `/people/${world.people[key].id}`, opens: ADMINISTRATORS },
        ...(key === 'joost' ? [{ path: `/people/${world.people[key].id}/erase`, opens: [] }] : []),
      ]),
  },

  '/search': {
    rule: 'everybody with an account; each finds what they may see',
    asks: several(same('/search', signedIn), same('/search?q=register&kind=text&page=9&engagement=x', signedIn)),
  },

  '/operations': { rule: 'administrators keep the house running', asks: same('/operations', ADMINISTRATORS) },
  '/backlog/:verb?': {
    rule: 'administrators keep the house running',
    asks: () => [
      { path: '/backlog', opens: ADMINISTRATORS },
      { path: '/backlog/erase', opens: [] },
    ],
  },
  '/api/v1/requests': { rule: 'a token, and no session', asks: () => [{ path: '/api/v1/requests', opens: [], otherwise: 401 }] },
  '/api/v1/evidence': { rule: 'a token, and no session', asks: () => [{ path: '/api/v1/evidence', opens: [], otherwise: 401 }] },
  '/api/v1/packs': { rule: 'a verb, no page', asks: same('/api/v1/packs', everybody, 405) },
  '/api/v1/openapi.json': { rule: 'a description, for everybody', asks: same('/api/v1/openapi.json', everybody) },
  '/api/*': { rule: 'nothing there', asks: same('/api/v1/engagements', everybody, 404) },
  '/health': { rule: 'a supervisor without account', asks: same('/health', everybody) },
  '/theme.css': { rule: 'a style sheet of the operator; there is none here', asks: same('/theme.css', everybody, 404) },
  '/*': { rule: 'an address that is none of ours', asks: several(same('/nergens', []), same('/engagements/x/y/z', [])) },
}
