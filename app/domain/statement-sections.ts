import { themes, type Framework, type Group, type Theme } from './catalogue'

/** A part of a list of controls: a chapter of the framework, a theme where it has no chapters, or what stands in no chapter. */
export type Heading = { kind: 'group'; id: string; titles: string[] } | { kind: 'theme'; theme: Theme } | { kind: 'rest' }

export interface Section<Row> {
  heading: Heading
  rows: Row[]
}

/** Where a control stands. */
interface Placed {
  theme: Theme
  group?: string
}

/** Sorts rows of controls by chapter, or by theme; each row stands in one section, and no section is empty. */
export function sectionsOf<Row extends Placed>(
  framework: Pick<Framework, 'groups'> & { controls?: readonly Placed[] },
  rows: readonly Row[],
): Section<Row>[] {
  const known = new Map(framework.groups.map((group) => [group.id, group]))
  const inChapter = ({ group }: Placed) => group !== undefined && known.has(group)
  // The framework decides, not the rows: a list that is filtered keeps its headings, where the controls are given.
  const sections: Section<Row>[] = (framework.controls ?? rows).some(inChapter)
    ? [
        ...[...known.values()].map((group) => ({
          heading: { kind: 'group' as const, id: group.id, titles: titlesOf(group, known) },
          rows: rows.filter((row) => row.group === group.id),
        })),
        { heading: { kind: 'rest' }, rows: rows.filter((row) => !inChapter(row)) },
      ]
    : themes.map((theme) => ({ heading: { kind: 'theme', theme }, rows: rows.filter((row) => row.theme === theme) }))
  return sections.filter((section) => section.rows.length > 0)
}

/** From the outermost chapter to this one; a chapter that stands below itself is named once. */
function titlesOf(group: Group, known: Map<string, Group>): string[] {
  const path = new Set<Group>()
  for (let one: Group | undefined = group; one && !path.has(one); one = one.parent === undefined ? undefined : known.get(one.parent))
    path.add(one)
  return [...path].reverse().map(({ id, title }) => (title.startsWith(id) ? title : `${id} ${title}`))
}
