import type { LayOver, TextsOf } from './import-types'

/** What another copy of a framework says: its official texts where it has them, else its own. */
export const textsOf: TextsOf = (framework) => {
  const norms = framework.controls.flatMap((control) => [control, ...control.measures])
  return new Map(norms.map(({ id, title, statement, official }) => [id, officialOr(official, { title, text: statement })]))
}

function officialOr(official: { title?: string; text: string } | undefined, own: { title: string; text: string }) {
  if (official === undefined) return own
  return { ...(official.title === undefined ? {} : { title: official.title }), text: official.text }
}

export const layOver: LayOver = (framework, texts, from) => {
  const over = <Norm extends { id: string }>(norm: Norm): Norm => {
    const text = texts.get(norm.id)
    return text === undefined ? norm : { ...norm, official: { ...text, from } }
  }
  return { ...framework, controls: framework.controls.map((control) => ({ ...over(control), measures: control.measures.map(over) })) }
}
