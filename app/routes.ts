import { index, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the application. A new verb is a new address; files in app/routes are no routes by their name. */
export default [
  index('routes/work.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('sign-out-everywhere', 'routes/sign-out-everywhere.ts'),
  route('set-up', 'routes/set-up.tsx'),
  route('language', 'routes/language.ts'),
  route('account', 'routes/account.tsx'),

  route('engagements', 'routes/engagements.tsx'),
  route('engagements/new', 'routes/engagement-new.tsx'),
  route('engagements/:engagementId', 'routes/engagement.tsx'),
  route('engagements/:engagementId/requests', 'routes/engagement-requests.tsx'),
  route('engagements/:engagementId/evidence', 'routes/engagement-evidence.tsx'),
  route('engagements/:engagementId/findings', 'routes/engagement-findings.tsx'),
  route('engagements/:engagementId/limitations', 'routes/engagement-limitations.tsx'),
  route('engagements/:engagementId/report/:verb?', 'routes/engagement-report.tsx'),
  route('engagements/:engagementId/trail', 'routes/engagement-trail.tsx'),
  route('engagements/:engagementId/team', 'routes/engagement-team.tsx'),
  route('engagements/:engagementId/team/end', 'routes/engagement-team-end.tsx'),
  route('engagements/:engagementId/upgrade/:verb?', 'routes/engagement-upgrade.tsx'),
  route('engagements/:engagementId/norms/:systemId/:normId/:verb?', 'routes/norm-board.tsx'),
  route('engagements/:engagementId/findings/new', 'routes/finding-new.tsx'),

  // A verb that stands below its thing shows the same page, so that a refusal keeps what was typed.
  route('requests/:requestId/:verb?', 'routes/request.tsx'),
  route('hand-ins/:draftId/file', 'routes/hand-in-file.ts'),
  route('hand-ins/:draftId/receipt', 'routes/hand-in-receipt.tsx'),
  route('hand-ins/:draftId/:step', 'routes/hand-in.tsx'),
  route('evidence/:evidenceId/:verb?', 'routes/evidence.tsx'),
  route('revisions/:revisionId/file', 'routes/evidence-file.ts'),
  route('findings/:findingId/edit', 'routes/finding-edit.tsx'),
  route('findings/:findingId/:verb?', 'routes/finding.tsx'),
  route('reports/:reportId', 'routes/report-file.ts'),
  route('trail/:subjectId', 'routes/trail.tsx'),

  route('frameworks', 'routes/frameworks.tsx'),
  route('frameworks/upload', 'routes/catalogue-upload-new.tsx'),
  route('frameworks/uploads/:uploadId/file', 'routes/catalogue-upload-file.ts'),
  route('frameworks/uploads/:uploadId/:verb?', 'routes/catalogue-upload.tsx'),
  route('frameworks/:frameworkId/export/:form', 'routes/framework-export.ts'),
  route('frameworks/:frameworkId/:verb?', 'routes/framework.tsx'),

  route('controls', 'routes/controls.tsx'),
  route('controls/matrix', 'routes/controls-matrix.tsx'),
  route('controls/:frameworkId/:controlId', 'routes/control.tsx'),
  route('changes/:changeMapId', 'routes/changes.tsx'),
  route('changes/:changeMapId/export/:form', 'routes/changes-export.ts'),
  route('systems/:systemId', 'routes/system.tsx'),
  route('systems/:systemId/profile/:frameworkId', 'routes/system-profile.ts'),
  route('systems/:systemId/applicability', 'routes/system-applicability.tsx'),
  route('systems/:systemId/applicability/:form', 'routes/system-applicability-export.ts'),

  route('people', 'routes/people.tsx'),
  route('people/new', 'routes/person-new.tsx'),
  route('people/:personId/:verb?', 'routes/person.tsx'),

  route('health', 'routes/health.ts'),
  route('theme.css', 'routes/theme.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
