import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import type { OpenedFile } from '../domain/opened-file'
import type { Catalogue, Control } from '../domain/catalogue'
import { usesIn } from '../domain/control-uses'
import { indexNorms } from '../domain/norm-index'
import { refuse } from '../domain/refusal'
import { relativesOf, type Relatives } from '../domain/relatives'
import { compareSides } from '../domain/side-by-side'
import { readsWorkingPapers } from '../domain/viewer'
import { controlAddress, frameworkAddress, matrixAddress } from '../ui/controls/addresses'
import { CatalogueTabs } from '../ui/controls/catalogue-tabs'
import { ControlFacts } from '../ui/controls/control-facts'
import { ControlText } from '../ui/controls/control-text'
import { EvidenceHints } from '../ui/controls/evidence-hints'
import { mapControl, namesOf } from '../ui/controls/map-control'
import { MappingCompare } from '../ui/controls/mapping-compare'
import { MeasureList } from '../ui/controls/measure-list'
import { SideBySideView } from '../ui/controls/side-by-side-view'
import { viewSides } from '../ui/controls/side-view'
import { UseList, type EngagementUse } from '../ui/controls/use-list'
import { VersionList, type VersionView } from '../ui/controls/version-list'
import { TextLink } from '../ui/link'
import { Notice } from '../ui/notice'
import { Page, Section } from '../ui/page'
import { useText } from '../ui/words'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, () => data && `${data.control.id} ${data.control.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const catalogue = await desk.catalogue()
    const framework = catalogue.frameworks.find((one) => one.id === args.params.frameworkId) ?? refuse({ kind: 'not-found' })
    const control = framework.controls.find((one) => one.id === args.params.controlId) ?? refuse({ kind: 'not-found' })
    const beside = new URL(args.request.url).searchParams.get('with')
    const sides = beside === null ? null : compareSides(catalogue, framework.id, control.id, beside)
    return {
      framework: {
        id: framework.id,
        title: framework.title,
        version: framework.version,
        categories: framework.categories,
        group: framework.groups.find((group) => group.id === control.group)?.title ?? null,
      },
      control,
      names: namesOf(catalogue.frameworks),
      mapped: catalogue.systems.map((profile) => mapControl(catalogue, framework, control, profile)),
      versions: relativesOf(catalogue.changes, framework.id, control).map((relatives) => withTitles(catalogue, relatives)),
      beside,
      sides: sides && viewSides(sides),
      uses: (await desk.engagements()).flatMap((opened) => useIn(opened, framework.id, control)),
    }
  })

function withTitles(catalogue: Catalogue, relatives: Relatives): VersionView {
  const other = catalogue.frameworks.find((one) => one.id === relatives.framework)
  const index = other ? indexNorms(other) : new Map<string, never>()
  const ids = relatives.of.flatMap(({ changes }) =>
    changes.flatMap((change) => (relatives.direction === 'newer' ? change.to : change.from)),
  )
  return {
    ...relatives,
    there: Object.fromEntries(
      ids.flatMap((id) => {
        const one = index.get(id)
        return one ? [[id, { id, title: one.title, controlId: one.controlId }]] : []
      }),
    ),
  }
}

function useIn({ file, part, progress }: OpenedFile, frameworkId: string, control: Control): EngagementUse[] {
  const uses = usesIn(file, frameworkId, control)
  if (uses.length === 0) return []
  const { id, title, period, type } = file.engagement
  return [
    { id, title, period, phase: progress.phase, agreedUpon: type === 'agreed-upon-procedures', inside: readsWorkingPapers(part), uses },
  ]
}

export default function ControlRoute() {
  const { framework, control, names, mapped, versions, beside, sides, uses } = useLoaderData<typeof loader>()
  const text = useText()
  const words = text.controls
  const alone = controlAddress(framework.id, control.id)
  return (
    <Page
      title={`${control.id} ${control.title}`}
      trail={[
        { label: words.title, to: `/controls?framework=${encodeURIComponent(framework.id)}` },
        { label: text.nouns.framework(framework.title, framework.version), to: frameworkAddress(framework.id) },
      ]}
      kicker={[framework.group, text.nouns.themes[control.theme]].filter(Boolean).join('; ')}
      tabs={<CatalogueTabs />}
    >
      <ControlText norm={control} />
      <ControlFacts control={control} categories={framework.categories} />
      {beside !== null && sides === null && (
        <Notice kind="warning" title={words.sides.noMap}>
          <p>{words.sides.noMapMore}</p>
        </Notice>
      )}
      {sides && <SideBySideView view={sides} closeTo={alone} />}
      {control.measures.length > 0 && (
        <Section title={words.measures} ruled>
          <MeasureList measures={control.measures} categories={framework.categories} />
        </Section>
      )}
      {Object.values(control.evidenceHints).some((hints) => hints.length > 0) && (
        <Section title={words.hints} ruled>
          <EvidenceHints hints={control.evidenceHints} />
        </Section>
      )}
      <Section
        title={words.perSystem}
        ruled
        actions={<TextLink to={matrixAddress({ framework: framework.id, q: control.id })}>{words.perSystemMatrix}</TextLink>}
      >
        <MappingCompare control={control} mapped={mapped} names={names} />
      </Section>
      <Section title={words.versions.title} ruled id="versions">
        <VersionList frameworkId={framework.id} controlId={control.id} versions={versions} names={names} beside={beside} />
      </Section>
      <Section title={words.uses.title} ruled>
        <UseList engagements={uses} />
      </Section>
    </Page>
  )
}
