import type { ExtractedFacts } from '../../domain/extraction'
import { officeFacts } from './office-facts'
import type { PackedDocument } from './packed-document'
import { Gathering, type Passages } from './passages'
import { walkXml } from './walk-xml'

/** A document of WordprocessingML (ECMA-376 part 1, §17), then its notes; what was deleted with changes tracked is not in it. */
export async function readDocx(packed: PackedDocument, passages: Passages): Promise<ExtractedFacts> {
  const gathering = new Gathering(passages, (first, last) => ({ kind: 'paragraphs', first, last }))
  let number = 0
  for (const part of ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'])
    await eachParagraph(packed, part, passages, (paragraph) => gathering.add((number += 1), paragraph))
  gathering.end()
  return officeFacts(packed)
}

async function eachParagraph(packed: PackedDocument, part: string, passages: Passages, take: (text: string) => void): Promise<void> {
  let [paragraph, inText, doubled] = ['', false, 0]
  await walkXml(packed.stream(part), {
    open(name) {
      // The same once more, for programs that do not know the newer way.
      if (name === 'Fallback') doubled += 1
      if (name === 't') inText = doubled === 0
      if (name === 'tab' || name === 'br' || name === 'cr') paragraph += ' '
    },
    close(name) {
      if (name === 'Fallback') doubled -= 1
      if (name === 't') inText = false
      if (name !== 'p') return
      take(paragraph)
      paragraph = ''
    },
    text: (text) => void (inText && (paragraph += text)),
    enough: () => (passages.cut ||= passages.full || passages.late),
  })
}
