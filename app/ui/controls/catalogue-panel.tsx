import type { Control } from '../../domain/catalogue'
import { TextLink } from '../link'
import { Paragraph } from '../page'
import { SidePanel } from '../side-panel'
import { useClosePanel } from '../engagement/matrix-table'
import { useText } from '../words'
import { controlAddress, statementAddress, systemAddress } from './addresses'
import { MappingDetail, type FrameworkNames, type MappedOn } from './mapping-detail'

interface CataloguePanelProps {
  frameworkId: string
  control: Control
  on: MappedOn
  names: FrameworkNames
  closeTo: string
}

/** One control on one system, beside the matrix. */
export function CataloguePanel({ frameworkId, control, on, names, closeTo }: CataloguePanelProps) {
  const words = useText().controls
  return (
    <SidePanel kicker={on.system.name} title={`${control.id} ${control.title}`} closeTo={closeTo} onClose={useClosePanel(closeTo)}>
      <Paragraph small>{control.statement}</Paragraph>
      <MappingDetail control={control} on={on} names={names} />
      <ul className="duiding-plain-list">
        <li>
          <TextLink to={controlAddress(frameworkId, control.id)}>{words.matrix.openControl}</TextLink>
        </li>
        <li>
          <TextLink to={systemAddress(on.system.id)}>{words.matrix.openSystem}</TextLink>
        </li>
        <li>
          <TextLink to={statementAddress(on.system.id, frameworkId)}>{words.matrix.openStatement}</TextLink>
        </li>
      </ul>
    </SidePanel>
  )
}
