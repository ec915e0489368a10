import { unescapeMarkup } from './oscal-names'
import type { OscalCatalogFile, OscalControl, OscalGroup, OscalParam, OscalPart } from './oscal-schema'

/** The readable text of parts: each with its label, those within it on lines of their own, insertions filled in. */
export class Prose {
  readonly #params = new Map<string, OscalParam>()
  /** Characters that parameters may still become, in the whole document: choices that insert choices multiply. */
  #room = 5_000_000

  constructor(catalog: OscalCatalogFile) {
    this.#add(catalog.params)
    const controls = (list: OscalControl[] | undefined): void =>
      list?.forEach((control) => {
        this.#add(control.params)
        controls(control.controls)
      })
    const groups = (list: OscalGroup[] | undefined): void =>
      list?.forEach((group) => {
        this.#add(group.params)
        controls(group.controls)
        groups(group.groups)
      })
    controls(catalog.controls)
    groups(catalog.groups)
  }

  #add(params: OscalParam[] | undefined): void {
    for (const param of params ?? []) if (!this.#params.has(param.id)) this.#params.set(param.id, param)
  }

  /** What a control demands: its statements; where a catalog calls them otherwise, all its parts but how to assess them. */
  demandOf(parts: OscalPart[] | undefined): string {
    const named = (parts ?? []).filter((part) => part.name === 'statement')
    const chosen = named.length > 0 ? named : (parts ?? []).filter((part) => !/^(assessment|guidance|example|overview)/.test(part.name))
    return chosen.flatMap((part) => this.linesOf(part)).join('\n')
  }

  linesOf(part: OscalPart): string[] {
    const label = part.props?.find((prop) => prop.name === 'label')?.value.trim() ?? ''
    const own = [label, this.read(part.title ?? ''), this.read(part.prose ?? '')].filter((text) => text !== '').join(' ')
    return [...(own === '' ? [] : [own]), ...(part.parts ?? []).flatMap((below) => this.linesOf(below))]
  }

  /** A text without escapes and with its parameters: `{{ insert: param, ac-1_prm_1 }}`, or as older documents write it `{{ ac-1_prm_1 }}`. */
  read(text: string): string {
    return unescapeMarkup(this.#fill(text, 0)).trim()
  }

  #fill(text: string, level: number): string {
    return text.replace(/\{\{\s*(?:insert:\s*param,\s*)?([^\s{},]+)\s*\}\}/g, (whole, id: string) => {
      const param = this.#params.get(id)
      // Choices may insert parameters again, but never without end.
      if (param === undefined || level > 5 || this.#room <= 0) return whole
      const value = this.#valueOf(param, level + 1)
      this.#room -= value.length + 1
      return value
    })
  }

  /** Its value; else the choices, or what it stands for, in square brackets. */
  #valueOf({ id, label, values, select }: OscalParam, level: number): string {
    if (values !== undefined && values.length > 0) return values.map((value) => this.#fill(value, level)).join(', ')
    const choices = select?.choice ?? []
    if (choices.length > 0) return `[${choices.map((choice) => this.#fill(choice, level)).join(' / ')}]`
    return `[${label ?? id}]`
  }
}
