import type { Annotation } from '../../domain/annotation'
import { useText } from '../words'
import { InspectionRecord } from './inspection-record'
import { LinesViewer } from './lines-viewer'
import { ScanNotice } from './scan-notice'
import { PdfViewer } from './pdf/pdf-viewer'
import { TableViewer } from './table-viewer'
import { ViewerNotice } from './viewer-notice'
import type { ViewedFile } from './viewed-file'
import './viewer.css'

/** Shows one body of evidence in the way that suits it, and runs nothing in it (R11). */
export function Viewer({ file, marks, title }: { file: ViewedFile; marks: Annotation[]; title: string }) {
  const text = useText().evidence
  switch (file.kind) {
    case 'pdf':
      return <PdfViewer address={file.address} marks={marks} />
    case 'image':
      return (
        <div className="duiding-viewer-scroll" tabIndex={0} role="region" aria-label={title}>
          <img className="duiding-viewer-image" src={file.address} alt={text.viewer.imageAlt(title)} />
        </div>
      )
    case 'table':
      return <TableViewer file={file} marks={marks} title={title} />
    case 'lines':
      return <LinesViewer file={file} marks={marks} title={title} />
    case 'inspection':
      return <InspectionRecord inspection={file.inspection} />
    case 'download':
      return <ViewerNotice title={text.viewer.unknown}>{text.viewer.unknownNext}</ViewerNotice>
    case 'not-opened':
      return <ScanNotice scan={file.scan} />
    case 'closed':
      return <ViewerNotice title={text.closed[file.why].title}>{text.closed[file.why].body}</ViewerNotice>
  }
}
