import type { ExtractedFacts } from '../../domain/extraction'
import { momentDay, saidIn } from './facts'
import type { PackedDocument } from './packed-document'
import { walkXml } from './walk-xml'

/** What the properties of an Office Open XML document say (ECMA-376 part 2, §8; part 1, §22.2). */
export async function officeFacts(packed: PackedDocument): Promise<ExtractedFacts> {
  const core = await textsIn(packed, 'docProps/core.xml')
  const app = await textsIn(packed, 'docProps/app.xml')
  return {
    title: saidIn(core.get('title')),
    author: saidIn(core.get('creator')) ?? saidIn(core.get('lastModifiedBy')),
    generator: saidIn(app.get('Application')),
    createdOn: momentDay(core.get('created')),
    changedOn: momentDay(core.get('modified')),
    pages: Number(app.get('Pages')) || undefined,
  }
}

/** What meta.xml of an OpenDocument says (ODF 1.3 part 3, §4.3). */
export async function openDocumentFacts(packed: PackedDocument): Promise<ExtractedFacts> {
  const meta = await textsIn(packed, 'meta.xml')
  return {
    title: saidIn(meta.get('title')),
    author: saidIn(meta.get('initial-creator')) ?? saidIn(meta.get('creator')),
    generator: saidIn(meta.get('generator')),
    createdOn: momentDay(meta.get('creation-date')),
    changedOn: momentDay(meta.get('date')),
    pages: Number(meta.get('document-statistic page-count')) || undefined,
  }
}

/** The texts of the elements of a small part by their local names, and attributes as `element attribute`; the first of each. */
async function textsIn(packed: PackedDocument, part: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  let text = ''
  await walkXml(packed.stream(part), {
    open(name, attributes) {
      text = ''
      for (const [attribute, value] of Object.entries(attributes)) keepFirst(texts, `${name} ${attribute}`, value)
    },
    close(name) {
      keepFirst(texts, name, text)
      text = ''
    },
    text: (more) => void (text = (text + more).slice(0, 10_000)),
    enough: () => texts.size > 500,
  })
  return texts
}

function keepFirst(texts: Map<string, string>, name: string, text: string): void {
  if (!texts.has(name) && text.trim() !== '') texts.set(name, text)
}
