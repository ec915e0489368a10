import type { Catalogue, Control, Framework, OfficialText, SystemProfile } from './catalogue'
import type { ChangeMap } from './change-map'
import { inNaturalOrder } from './natural-order'
import type { Actor } from './person'
import type { Id, Moment } from './values'

/** The catalogue as it is worked with: what is shipped, what administrators added to it, and what they withdrew. */
export interface WorkingCatalogue extends Catalogue {
  /** Oldest first. */
  additions: Addition[]
  /** Frameworks that no new engagement may take; those that run go on. */
  withdrawals: Withdrawal[]
}

export type AdditionKind = 'framework' | 'system' | 'change-map' | 'official-texts'

export interface Addition {
  id: Id
  uploadId: Id
  fileName: string
  kind: AdditionKind
  /** Id of the framework, system or change map; of the framework that official texts lie over. */
  name: string
  /** 1, 2, 3 …: of a system and of official texts the last counts. */
  number: number
  by: Actor
  at: Moment
}

export type AddedContent = Framework | SystemProfile | ChangeMap | OfficialTexts

/** The publisher's words by id of control or measure, to lie over our paraphrase. */
export interface OfficialTexts {
  frameworkId: string
  /** Where they came from, in words. */
  from: string
  texts: { id: string; title?: string; text: string }[]
}

export interface Withdrawal {
  frameworkId: string
  reason: string
  by: Actor
  at: Moment
}

export const withdrawalOf = (catalogue: { withdrawals: Withdrawal[] }, frameworkId: string): Withdrawal | undefined =>
  catalogue.withdrawals.find((one) => one.frameworkId === frameworkId)

/** Lays what was added over what is shipped; neither replaces the other. */
export function combine(
  shipped: Catalogue,
  added: { addition: Addition; content: AddedContent }[],
  withdrawals: Withdrawal[],
): WorkingCatalogue {
  // What a later release ships goes before what somebody had added under the same id.
  const ids = {
    framework: new Set(shipped.frameworks.map((one) => one.id)),
    system: new Set(shipped.systems.map((one) => one.id)),
    'change-map': new Set(shipped.changes.map((one) => one.id)),
    'official-texts': new Set<string>(),
  }
  const own = added.filter(({ addition }) => !ids[addition.kind].has(addition.name))
  const last = new Map(own.map((one) => [`${one.addition.kind}/${one.addition.name}`, one]))
  const of = <Content extends AddedContent>(kind: AdditionKind) =>
    [...last.values()].filter((one) => one.addition.kind === kind).map((one) => one.content as Content)
  const texts = of<OfficialTexts>('official-texts')
  return {
    frameworks: inNaturalOrder([...shipped.frameworks, ...of<Framework>('framework')], (one) => one.id).map((framework) =>
      texts.filter((one) => one.frameworkId === framework.id).reduce(layOver, framework),
    ),
    systems: inNaturalOrder([...shipped.systems, ...of<SystemProfile>('system')], (one) => one.id),
    changes: inNaturalOrder([...shipped.changes, ...of<ChangeMap>('change-map')], (one) => one.id),
    additions: added.map((one) => one.addition),
    withdrawals,
  }
}

/** The framework with the publisher's words over our paraphrases, which stay. */
export function layOver(framework: Framework, { from, texts }: OfficialTexts): Framework {
  const byId = new Map(texts.map(({ id, title, text }) => [id, { ...(title ? { title } : {}), text, from }]))
  return { ...framework, controls: framework.controls.map((control) => withTexts(control, byId)) }
}

function withTexts(control: Control, byId: Map<string, OfficialText>): Control {
  const own = byId.get(control.id)
  const measures = control.measures.map((measure) => {
    const official = byId.get(measure.id)
    return official ? { ...measure, official } : measure
  })
  return { ...control, ...(own ? { official: own } : {}), measures }
}
