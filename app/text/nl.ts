import { contextFormText } from './nl/context-form'
import { controlsText } from './nl/controls'
import { applicabilityText } from './nl/applicability'
import { compareText } from './nl/compare'
import { custodyText } from './nl/custody'
import { engagementText } from './nl/engagement'
import { evidenceText } from './nl/evidence'
import { findingText } from './nl/finding'
import { frameworksText } from './nl/frameworks'
import { handInText } from './nl/hand-in'
import { nounsText } from './nl/nouns'
import { openingText } from './nl/opening'
import { packsText } from './nl/packs'
import { operationsText } from './nl/operations'
import { pagesText } from './nl/pages'
import { peopleText } from './nl/people'
import { refusalsText } from './nl/refusals'
import { limitationText } from './nl/report-limitation'
import { reportPageText } from './nl/report-page'
import { requestTimeText } from './nl/request-time'
import { scanText } from './nl/scan'
import { searchText } from './nl/search'
import { shellText } from './nl/shell'
import { trailText } from './nl/trail'
import { upgradeText } from './nl/upgrade'
import { uploadText } from './nl/upload'
import { verdictText } from './nl/verdict'
import { workText } from './nl/work'

/** All sentences of the pages, by area; English has the same shape. */
export const nl = {
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
