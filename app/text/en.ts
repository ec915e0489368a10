import type { nl } from './nl'
import { contextFormText } from './en/context-form'
import { controlsText } from './en/controls'
import { applicabilityText } from './en/applicability'
import { compareText } from './en/compare'
import { custodyText } from './en/custody'
import { engagementText } from './en/engagement'
import { evidenceText } from './en/evidence'
import { findingText } from './en/finding'
import { frameworksText } from './en/frameworks'
import { handInText } from './en/hand-in'
import { nounsText } from './en/nouns'
import { openingText } from './en/opening'
import { packsText } from './en/packs'
import { operationsText } from './en/operations'
import { pagesText } from './en/pages'
import { peopleText } from './en/people'
import { refusalsText } from './en/refusals'
import { limitationText } from './en/report-limitation'
import { reportPageText } from './en/report-page'
import { requestTimeText } from './en/request-time'
import { scanText } from './en/scan'
import { searchText } from './en/search'
import { shellText } from './en/shell'
import { trailText } from './en/trail'
import { upgradeText } from './en/upgrade'
import { uploadText } from './en/upload'
import { verdictText } from './en/verdict'
import { workText } from './en/work'

export const en: typeof nl = {
  shell: shellText,
  nouns: nounsText,
  refusals: refusalsText,
  work: workText,
  compare: compareText,
  custody: custodyText,
  engagement: engagementText,
  opening: openingText,
  reportPage: reportPageText,
  limitation: limitationText,
  trail: trailText,
  packs: packsText,
  operations: operationsText,
  pages: pagesText,
  controls: controlsText,
  frameworks: frameworksText,
  applicability: applicabilityText,
  people: peopleText,
  evidence: evidenceText,
  finding: findingText,
  handIn: handInText,
  contextForm: contextFormText,
  requestTime: requestTimeText,
  scan: scanText,
  search: searchText,
  upgrade: upgradeText,
  upload: uploadText,
  verdict: verdictText,
}
