/** The verbs of the audit, in the order of an audit. */
export { createPerson, changePerson, closePerson, setPassword, setUp, addMember, endMember, decideUnscanned } from './people'
export { askVaultCheck } from './check-vault'
export { retryJob, rescanFiles } from './retry-job'
export { keepCatalogueUpload, takeInCatalogue } from './take-in-catalogue'
export { partsFrom, takenIds, type UploadChoice } from './catalogue-parts'
export { withdrawFramework, restoreFramework } from './withdraw-framework'
export { openEngagement } from './open-engagement'
export { upgradeFramework } from './upgrade-framework'
export { declineUpgrade } from './decline-upgrade'
export { requestEvidence } from './request-evidence'
export { answerRequest } from './answer-request'
export { delegateRequest } from './delegate-request'
export { askExtension, decideExtension } from './extend-request'
export {
  startHandIn,
  saveHandIn,
  checkTakesFiles,
  keepFile,
  dropFile,
  reuseContext,
  draftStart,
  draftChange,
  emptyContext,
} from './hand-in-draft'
export { findDraft, listDrafts, type HandInDraft } from '../store/drafts.server'
export { beginUpload, addToUpload, finishUpload, giveUpUpload } from './receive-upload'
export { decideQuota } from './quota'
export { handInEvidence } from './hand-in-evidence'
export { takeInPack } from './take-in-pack'
export { makeToken, revokeToken } from './tokens'
export { liftEmbargo } from './lift-embargo'
export { judgeContext } from './judge-context'
export { askClarification, answerClarification } from './clarify'
export { annotate } from './annotate'
export { giveVerdict } from './give-verdict'
export { reviewVerdicts, reviewFinding } from './review'
export { raiseFinding, reviseFinding, sendFinding, replyToFinding } from './findings'
export { answerQuestion, noteLimitation, respondAsManagement } from './conclude'
export { issueReport } from './issue-report'
export { takeStep, type Stores } from './door'
