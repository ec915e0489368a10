import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { refuse } from '../domain/refusal'
import { latestVersion } from '../domain/finding'
import { evidenceNumber } from '../domain/evidence'
import { DependencyList } from '../ui/controls/dependency-list'
import { SystemHistory } from '../ui/controls/system-history'
import { TextLink } from '../ui/link'
import { Notice } from '../ui/notice'
import { Page, Section, SummaryList } from '../ui/page'
import { Status } from '../ui/status'
import { useText } from '../ui/words'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => titleOf(matches, () => data?.system.name)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { systems, frameworks } = await desk.catalogue()
    const system = systems.find((one) => one.id === args.params.systemId) ?? refuse({ kind: 'not-found' })
    const titles = new Map(
      frameworks.flatMap((framework) =>
        framework.controls.map((control) => [control.id, { title: control.title, frameworkId: framework.id }] as const),
      ),
    )
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
      norms: system.mappings.map((mapping) => ({ control: mapping.control, applies: mapping.applies, ...titles.get(mapping.control) })),
      known: systems.map(({ id, name }) => ({ id, name })),
      dependents: systems
        .filter((one) => one.dependencies.some((dependency) => dependency.system === system.id))
        .map(({ id, name }) => ({ id, name })),
    }
  })

export default function SystemRoute() {
  const { system, norms, history, known, dependents } = useLoaderData<typeof loader>()
  const text = useText()
  const words = text.pages.system
  const party = (one: { organisation: string; function: string } | null, none: string) =>
    one ? `${one.function}, ${one.organisation}` : none
  return (
    <Page
      title={system.name}
      kicker={system.kind}
      trail={[{ label: text.pages.controls.title, to: '/controls' }]}
      lead={system.description}
    >
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
      <Section title={words.norms(norms.length)}>
        <ul className="duiding-choices--columns duiding-plain-list">
          {norms.map((norm) => (
            <li key={norm.control}>
              {norm.frameworkId ? (
                <TextLink to={`/controls/${norm.frameworkId}/${norm.control}`}>
                  {norm.control} {norm.title}
                </TextLink>
              ) : (
                norm.control
              )}
              {!norm.applies && (
                <>
                  {' '}
                  <Status tone="still" shape="dash">
                    {text.engagement.notApplicableShort}
                  </Status>
                </>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
