import type { RefusalReason } from '../../domain/refusal'
import type { UpgradeOffer } from '../../domain/upgrade-rules'
import type { EngagementHead } from '../engagement/engagement-head'
import { EngagementPage } from '../engagement/engagement-page'
import type { Answer } from '../form'
import { ButtonLink } from '../link'
import { EmptyState, Notice } from '../notice'
import { useText } from '../words'
import { UpgradeHistory } from './history'
import type { historyOf } from './history-view'
import { UpgradePreviewParts } from './preview'
import type { PreviewView } from './upgrade-view'
import './upgrade.css'

export interface UpgradeView {
  head: EngagementHead
  current: { title: string; version: string }
  offers: UpgradeOffer[]
  /** What going over to the version that was asked for would do, or why that is not possible. */
  preview: { kind: 'shown'; view: PreviewView } | { kind: 'refused'; refusal: RefusalReason } | { kind: 'none' }
  history: ReturnType<typeof historyOf>
}

/** Going over to a newer version of the framework: what it would do, the decision, and the versions that were. */
export function UpgradePage({ view, answer }: { view: UpgradeView; answer: Answer | undefined }) {
  const text = useText()
  const words = text.upgrade
  const { head, current, offers, preview, history } = view
  return (
    <EngagementPage
      head={head}
      tab="overview"
      title={words.title}
      width="wide"
      lead={preview.kind === 'shown' ? words.lead(current.version, preview.view.framework.version) : words.leadNone(current.version)}
    >
      {preview.kind === 'refused' && (
        <Notice kind="warning" title={words.cannot}>
          {text.refusals.sentence(preview.refusal)}
        </Notice>
      )}
      {preview.kind === 'none' && (
        <EmptyState title={words.nothingNewer}>
          <p>{head.phase === 'issued' ? words.afterFinal : words.nothingNewerMore}</p>
        </EmptyState>
      )}
      {offers.length > 1 && <Which offers={offers} />}
      {preview.kind === 'shown' && (
        <UpgradePreviewParts
          // A preview with other controls is another form: the boxes show what the address says.
          key={preview.view.digest}
          engagementId={head.id}
          from={current}
          view={preview.view}
          audits={head.audits}
          answer={answer}
        />
      )}
      <UpgradeHistory engagementId={head.id} history={history} />
    </EngagementPage>
  )
}

function Which({ offers }: { offers: UpgradeOffer[] }) {
  const words = useText().upgrade
  return (
    <div className="duiding-row">
      <span>{words.which}</span>
      {offers.map(({ framework }) => (
        <ButtonLink key={framework.id} small to={`?to=${framework.id}`}>
          {words.version(framework.title, framework.version)}
        </ButtonLink>
      ))}
    </div>
  )
}
