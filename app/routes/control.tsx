import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { refuse } from '../domain/refusal'
import { AspectWords } from '../ui/controls/aspect-words'
import { MappingCompare } from '../ui/controls/mapping-compare'
import { SourceLink } from '../ui/controls/source-link'
import { Page, Paragraph, Section, SummaryList } from '../ui/page'
import { useText } from '../ui/words'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, () => data && `${data.control.id} ${data.control.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { frameworks, systems } = await desk.catalogue()
    const framework = frameworks.find((one) => one.id === args.params.frameworkId) ?? refuse({ kind: 'not-found' })
    const control = framework.controls.find((one) => one.id === args.params.controlId) ?? refuse({ kind: 'not-found' })
    const mapped = systems.flatMap((system) =>
      system.mappings
        .filter((mapping) => mapping.control === control.id)
        .map((mapping) => ({ systemId: system.id, name: system.name, mapping })),
    )
    return { framework: { id: framework.id, title: framework.title, version: framework.version }, control, mapped }
  })

export default function ControlRoute() {
  const { framework, control, mapped } = useLoaderData<typeof loader>()
  const text = useText()
  const words = text.pages.controls
  return (
    <Page
      title={`${control.id} ${control.title}`}
      trail={[{ label: words.title, to: '/controls' }]}
      kicker={`${text.nouns.framework(framework.title, framework.version)}; ${text.nouns.themes[control.theme].toLowerCase()}`}
      lead={control.statement}
    >
      <SummaryList
        items={[
          { label: words.aspects, value: <AspectWords aspects={control.aspects} /> },
          { label: words.source, value: <SourceLink source={control.source} /> },
        ]}
      />
      {control.measures.length > 0 && (
        <Section title={words.measures}>
          <ul className="duiding-ruled-list">
            {control.measures.map((measure) => (
              <li key={measure.id} id={measure.id} className="duiding-measure">
                <h3 className="utrecht-heading-4">
                  {measure.id} {measure.title}
                </h3>
                <Paragraph>{measure.statement}</Paragraph>
                <p className="duiding-small duiding-soft">
                  <AspectWords aspects={measure.aspects} />; <SourceLink source={measure.source} short />
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.perSystem}>
        <MappingCompare control={control} mapped={mapped} />
      </Section>
    </Page>
  )
}
