import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, actWith, show } from '../act.server'
import { UNDATED } from '../domain/catalogue'
import { refuse } from '../domain/refusal'
import { withdrawalOf, type WorkingCatalogue } from '../domain/working-catalogue'
import { CatalogueTabs } from '../ui/controls/catalogue-tabs'
import { SourceLink } from '../ui/controls/source-link'
import { ExportList } from '../ui/frameworks/export-list'
import { StateForm } from '../ui/frameworks/state-form'
import { ChangeLinks } from '../ui/frameworks/change-links'
import { ButtonLink, TextLink } from '../ui/link'
import { Notice } from '../ui/notice'
import { Page, Paragraph, Section, SummaryList } from '../ui/page'
import { useFormat, useText } from '../ui/words'
import { restoreFramework, withdrawFramework } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && text.nouns.framework(data.framework.title, data.framework.version))

const verbs = { withdraw: withdrawFramework, restore: restoreFramework } as const
const isVerb = (verb: string): verb is keyof typeof verbs => Object.hasOwn(verbs, verb)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { frameworkId, verb } = args.params
    if (verb !== undefined && !isVerb(verb)) refuse({ kind: 'not-found' })
    const catalogue = await desk.catalogue()
    const { controls, ...framework } = catalogue.frameworks.find((one) => one.id === frameworkId) ?? refuse({ kind: 'not-found' })
    return {
      framework,
      counts: { controls: controls.length, measures: controls.reduce((sum, control) => sum + control.measures.length, 0) },
      withdrawal: withdrawalOf(catalogue, framework.id) ?? null,
      origin: lastAddition(catalogue, 'framework', framework.id),
      official: {
        addition: lastAddition(catalogue, 'official-texts', framework.id),
        count: controls.flatMap((control) => [control, ...control.measures]).filter((norm) => norm.official).length,
      },
      changes: catalogue.changes
        .filter((map) => map.from === framework.id || map.to === framework.id)
        .map(({ id, from, to }) => ({ id, from, to })),
      names: Object.fromEntries(catalogue.frameworks.map((one) => [one.id, { title: one.title, version: one.version }])),
      mayChange: desk.person.administrator,
    }
  })

function lastAddition(catalogue: WorkingCatalogue, kind: 'framework' | 'official-texts', name: string) {
  const found = catalogue.additions.findLast((one) => one.kind === kind && one.name === name)
  return found ? { fileName: found.fileName, by: found.by.name, at: found.at, uploadId: found.uploadId } : null
}

export const action = async (args: ActionFunctionArgs) => {
  const { frameworkId = '', verb = '' } = args.params
  if (!isVerb(verb)) return actWith(args, () => refuse({ kind: 'not-found' }))
  return act(args, verbs[verb], { to: () => `/frameworks/${encodeURIComponent(frameworkId)}`, input: { frameworkId } })
}

export default function FrameworkRoute() {
  const { framework, counts, withdrawal, origin, official, changes, names, mayChange } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const format = useFormat()
  const words = text.frameworks
  const nameOf = (id: string) => (names[id] ? text.nouns.framework(names[id].title, names[id].version) : id)
  return (
    <Page
      title={nameOf(framework.id)}
      trail={[{ label: words.title, to: '/frameworks' }]}
      kicker={framework.id}
      tabs={<CatalogueTabs />}
      actions={
        <ButtonLink to={`/controls?framework=${encodeURIComponent(framework.id)}`} kind="primary">
          {words.browse}
        </ButtonLink>
      }
    >
      {withdrawal && (
        <Notice kind="warning" title={words.isWithdrawn(withdrawal.by.name, format.moment(withdrawal.at))}>
          <p>{withdrawal.reason}</p>
        </Notice>
      )}
      <SummaryList
        items={[
          {
            label: words.publisher,
            value: `${framework.publisher}, ${framework.date === UNDATED ? words.undated : format.day(framework.date)}`,
          },
          { label: words.source, value: <SourceLink source={framework.source} /> },
          { label: words.controls, value: format.number(counts.controls) },
          { label: words.measures, value: format.number(counts.measures) },
          ...(framework.categories.length > 0
            ? [{ label: words.categories, value: format.list(framework.categories.map((category) => category.title)) }]
            : []),
          { label: words.origin, value: origin ? words.added(origin.fileName, origin.by, format.moment(origin.at)) : words.shipped },
          {
            label: words.official,
            value: official.addition
              ? words.officialFrom(official.count, official.addition.fileName, official.addition.by, format.moment(official.addition.at))
              : words.noOfficial,
          },
        ]}
      />
      <Section title={words.changes} ruled>
        {changes.length === 0 ? <Paragraph>{words.noChanges}</Paragraph> : <ChangeLinks changes={changes} nameOf={nameOf} />}
      </Section>
      {framework.groups.length > 0 && (
        <Section title={words.groups} ruled>
          <ul className="duiding-plain-list duiding-choices--columns">
            {framework.groups.map((group) => (
              <li key={group.id}>
                <TextLink to={`/controls?framework=${encodeURIComponent(framework.id)}&group=${encodeURIComponent(group.id)}`}>
                  {group.title.startsWith(group.id) ? group.title : `${group.id} ${group.title}`}
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.export} ruled>
        <ExportList frameworkId={framework.id} />
      </Section>
      {mayChange && <StateForm frameworkId={framework.id} withdrawn={withdrawal !== null} answer={answer} />}
    </Page>
  )
}
