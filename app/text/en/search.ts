import type { searchText as nl } from '../nl/search'

const span = (one: string, more: string, first: number, last: number) => (first === last ? `${one} ${first}` : `${more} ${first}-${last}`)

export const searchText: typeof nl = {
  nav: 'Search',
  title: 'Search',
  lead: 'Search in the text of evidence, in titles, context, annotations and findings. You only find what you may see.',
  words: 'Words',
  engagement: 'Engagement',
  allEngagements: 'All engagements',
  system: 'System',
  allSystems: 'All systems',
  kind: 'In what',
  allKinds: 'Everywhere',
  kinds: {
    text: 'In the text of evidence',
    title: 'In titles of evidence',
    context: 'In the context',
    annotation: 'In annotations',
    finding: 'In findings',
  },
  count: (count, more) => (more ? `more than ${count}` : count),
  tooMany: 'There is more than was counted here. Search more precisely, or choose an engagement or system.',
  showAll: (kind) => `${kind}: show all`,
  found: (count, more) => `${more ? 'More than ' : ''}${count} found`,
  revision: (number) => `revision ${number}`,
  earlierRevision: (number) => `revision ${number}, there is a newer one`,
  further: (count) => `and ${count} more ${count === '1' ? 'place' : 'places'} in this piece`,
  place(place) {
    switch (place.kind) {
      case 'page':
        return `page ${place.page}`
      case 'rows': {
        if (place.last === 0) return 'column headings'
        const rows = span('row', 'rows', place.first, place.last)
        return place.sheet === null ? rows : `sheet ${place.sheet}, ${rows}`
      }
      case 'lines':
        return span('line', 'lines', place.first, place.last)
      case 'paragraphs':
        return span('paragraph', 'paragraphs', place.first, place.last)
      case 'attachment':
        return `attachment ${place.name}`
    }
  },
  findingParts: {
    title: 'Title',
    condition: 'Condition',
    criterion: 'Criterion',
    cause: 'Cause',
    effect: 'Effect',
    recommendation: 'Recommendation',
  },
  answer: 'Answer to a question of the norm',
  annotation: (number) => `Annotation ${number}`,
  finding: (number) => `Finding ${number}`,
  helpTitle: 'How to search',
  help: [
    'More words: all of them stand together, on one page or in the same rows.',
    'Forms of a Dutch word count: “laptop” finds “laptops” too.',
    'Words one after the other: put them between quotation marks, such as “externe verbinding”.',
    'One or the other: put OR between them. Without a word: put a minus before it, such as -test.',
  ],
  nothing: (words) => `Nothing found for “${words}”`,
  nothingMore:
    'Check the spelling, use fewer words or choose more widely. A file that was just handed in is found after a few minutes; the text of a picture or a scan is not found.',
  tooCommon: 'These words stand everywhere',
  tooCommonMore: 'Dutch words such as “de” and “van” are not looked for. Add a word that says more.',
  nowhere: 'You cannot find anything here yet',
  nowhereMore:
    'Search covers evidence and working papers of engagements in which you are auditor, reviewer, owner or supplier. Ask the auditor of the engagement when you miss something.',
}
