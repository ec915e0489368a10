import type { nl } from '../../text/nl'
import type { Column } from '../table'

/** The filter on a system, for a list of an engagement that has more than one. */
export const systemFilter = (text: typeof nl, systems: { id: string; name: string }[]) =>
  systems.length > 1
    ? [
        {
          name: 'system',
          label: text.engagement.system,
          all: text.engagement.allSystems,
          options: systems.map((one) => ({ value: one.id, label: one.name })),
        },
      ]
    : []

/** The column that names it, where there is more than one. */
export const systemColumn = <Row extends { system: string }>(text: typeof nl, systems: unknown[]): Column<Row> => ({
  key: 'system',
  label: text.engagement.system,
  shown: systems.length > 1,
  sortBy: (row) => row.system,
  render: (row) => row.system,
})
