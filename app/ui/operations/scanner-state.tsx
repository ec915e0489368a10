import type { ScannerHealth } from '../../domain/backlog'
import { Notice } from '../notice'
import { Paragraph, SummaryList } from '../page'
import { Status } from '../status'
import { useFormat, useText } from '../words'

/** Whether the scanner answers, since when, and what it says it is. */
export function ScannerState({ scanner }: { scanner: ScannerHealth }) {
  const words = useText().scan.backlog
  const format = useFormat()
  switch (scanner.kind) {
    case 'none':
      return <Paragraph>{words.none}</Paragraph>
    case 'away':
      return (
        <>
          <SummaryList
            items={[
              {
                label: words.columns.state,
                value: (
                  <Status tone="bad" shape="cross">
                    {words.scannerState.away}
                  </Status>
                ),
              },
              { label: words.since, value: format.moment(scanner.since) },
              ...(scanner.said ? [{ label: words.said, value: scanner.said }] : []),
            ]}
          />
          <Notice kind="warning">{words.fault[scanner.fault]}</Notice>
        </>
      )
    case 'ready':
      return (
        <>
          <SummaryList
            items={[
              {
                label: words.columns.state,
                value: (
                  <Status tone="good" shape="check">
                    {words.scannerState.ready}
                  </Status>
                ),
              },
              { label: words.since, value: format.moment(scanner.since) },
              { label: words.version, value: scanner.name },
            ]}
          />
          {!scanner.tellsLimits && <Notice kind="warning">{words.careless}</Notice>}
        </>
      )
  }
}
