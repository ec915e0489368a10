import type { Control, Framework, Measure } from './catalogue'

/** A control or measure, found by its id. */
export interface IndexedNorm {
  id: string
  title: string
  /** The control itself, or that of the measure. */
  controlId: string
  kind: 'control' | 'measure'
  norm: Control | Measure
}

/** Every control and measure of a framework by its id. */
export function indexNorms(framework: Framework): Map<string, IndexedNorm> {
  return new Map(
    framework.controls.flatMap((control) =>
      [control, ...control.measures].map((norm): [string, IndexedNorm] => [
        norm.id,
        { id: norm.id, title: norm.title, controlId: control.id, kind: norm === control ? 'control' : 'measure', norm },
      ]),
    ),
  )
}
