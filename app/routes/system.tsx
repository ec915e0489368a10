import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { statementOf } from '../domain/applicability'
import { refuse } from '../domain/refusal'
import { latestVersion } from '../domain/finding'
import { evidenceNumber } from '../domain/evidence'
import { chosenFramework, frameworkChoices } from '../ui/controls/choose-framework'
import { DependencyList } from '../ui/controls/dependency-list'
import { frameworkFilter } from '../ui/controls/framework-filter'
import { SystemHistory } from '../ui/controls/system-history'
import { SystemNorms } from '../ui/controls/system-norms'
import { FilterBar } from '../ui/filter-bar'
import { Notice } from '../ui/notice'
import { Page, Section, SummaryList } from '../ui/page'
import { useText } from '../ui/words'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => titleOf(matches, () => data?.system.name)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const catalogue = await desk.catalogue()
    const { systems } = catalogue
    const system = systems.find((one) => one.id === args.params.systemId) ?? refuse({ kind: 'not-found' })
    const framework = chosenFramework(catalogue, new URL(args.request.url).searchParams.get('framework'))
    const history = (await desk.engagements())
      .filter(({ file }) => file.systems.some((one) => one.id === system.id))
      .map(({ file, progress }) => ({
        id: file.engagement.id,
        title: file.engagement.title,
        phase: progress.phase,
        period: file.engagement.period,
        evidence: file.evidence
          .filter((item) => item.systemId === system.id && !item.withheld)
          .map((item) => ({ id: item.id, number: evidenceNumber(item), title: item.title, at: item.givenAt })),
        findings: file.findings
          .filter((finding) => finding.systemId === system.id)
          .map((finding) => ({ id: finding.id, number: finding.number, title: latestVersion(finding).title })),
      }))
    return {
      system: { ...system, mappings: undefined },
      history,
      ...frameworkChoices(catalogue),
      norms: framework && {
        framework: { id: framework.id, title: framework.title, version: framework.version },
        rows: statementOf(catalogue, system, framework).rows.map(({ id, title, state, derivedFrom }) => ({
          id,
          title,
          state,
          derived: derivedFrom !== null,
        })),
      },
      known: systems.map(({ id, name }) => ({ id, name })),
      dependents: systems
        .filter((one) => one.dependencies.some((dependency) => dependency.system === system.id))
        .map(({ id, name }) => ({ id, name })),
    }
  })

export default function SystemRoute() {
  const { system, norms, frameworks, newest, history, known, dependents } = useLoaderData<typeof loader>()
  const text = useText()
  const words = text.pages.system
  const party = (one: { organisation: string; function: string } | null, none: string) =>
    one ? `${one.function}, ${one.organisation}` : none
  return (
    <Page title={system.name} kicker={system.kind} trail={[{ label: text.controls.title, to: '/controls' }]} lead={system.description}>
      {!system.owner && (
        <Notice kind="warning" title={words.noOwner}>
          <p>{words.noOwnerMore}</p>
        </Notice>
      )}
      <SummaryList
        items={[
          { label: words.owner, value: party(system.owner, text.nouns.noOwner) },
          { label: words.supplier, value: party(system.supplier, words.noSupplier) },
          {
            label: words.components,
            value: (
              <ul>
                {system.components.map((part) => (
                  <li key={part.id}>
                    {part.name}
                    <span className="duiding-soft duiding-small"> {part.description}</span>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <Section title={words.dependencies}>
        <DependencyList name={system.name} dependencies={system.dependencies} known={known} dependents={dependents} />
      </Section>
      <Section title={words.history}>
        <SystemHistory history={history} />
      </Section>
      {norms && (
        <Section title={text.controls.system.norms(text.nouns.framework(norms.framework.title, norms.framework.version))} id="norms">
          {frameworks.length > 1 && <FilterBar filters={frameworkFilter(text, frameworks, newest, false)} />}
          <SystemNorms systemId={system.id} frameworkId={norms.framework.id} rows={norms.rows} />
        </Section>
      )}
    </Page>
  )
}
