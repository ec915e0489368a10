import type { nl } from '../../text/nl'

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
