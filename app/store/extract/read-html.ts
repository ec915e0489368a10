import { Parser } from 'htmlparser2'
import type { ExtractedFacts } from '../../domain/extraction'
import { decodeText } from './decode-text'
import { momentDay, saidIn } from './facts'
import { Gathering, type Passages } from './passages'
import type { Source } from './source'

/** What a web page says to who reads it; its scripts and styles are no text, and nothing of it runs. */
export async function readHtml(source: Source, passages: Passages): Promise<ExtractedFacts> {
  const gathering = new Gathering(passages, (first, last) => ({ kind: 'paragraphs', first, last }))
  let number = 0
  const reader = new HtmlText((paragraph) => gathering.add((number += 1), paragraph))
  for await (const text of decodeText(source.stream())) {
    reader.write(text)
    if (!passages.late && !passages.full) continue
    passages.cut = true
    break
  }
  reader.end()
  gathering.end()
  if (source.stopped) passages.cut = true
  return reader.facts
}

const SILENT = new Set(['script', 'style', 'template', 'svg', 'math', 'iframe', 'object'])
/** Elements that stand in a line of text, as the cells of a row do; any other begins a paragraph. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup td th time tt u var wbr'.split(
    ' ',
  ),
)

/** The paragraphs of HTML, and what its head says. */
export class HtmlText {
  readonly facts: ExtractedFacts = {}
  private paragraph = ''
  private title = ''
  private inTitle = false
  /** Elements around here that are not for reading. */
  private silent = 0
  private readonly parser: Parser

  constructor(private readonly take: (paragraph: string) => void) {
    this.parser = new Parser({
      onopentag: (name, attributes) => this.open(name, attributes),
      onclosetag: (name) => this.close(name),
      ontext: (text) => this.text(text),
    })
  }

  write(text: string): void {
    this.parser.write(text)
  }

  end(): void {
    this.parser.end()
    this.endParagraph()
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (name === 'meta') this.meta(attributes['name']?.toLowerCase(), attributes['content'])
    if (SILENT.has(name)) this.silent += 1
    if (name === 'title') this.inTitle = this.silent === 0
    if (!INLINE.has(name)) this.endParagraph()
    if (name === 'img' && attributes['alt']) this.text(` ${attributes['alt']} `)
  }

  private close(name: string): void {
    if (SILENT.has(name)) this.silent -= 1
    if (name === 'title' && this.inTitle) {
      this.inTitle = false
      this.facts.title ??= saidIn(this.title)
    }
    if (name === 'td' || name === 'th') this.paragraph += ' '
    if (!INLINE.has(name)) this.endParagraph()
  }

  private text(text: string): void {
    if (this.silent > 0) return
    if (this.inTitle) this.title = (this.title + text).slice(0, 1000)
    else this.paragraph += text
    // A page without any element is one paragraph: it is not kept in memory whole.
    if (this.paragraph.length > 20_000) this.endParagraph()
  }

  private endParagraph(): void {
    if (this.paragraph.trim() !== '') this.take(this.paragraph)
    this.paragraph = ''
  }

  private meta(name: string | undefined, content: string | undefined): void {
    if (name === 'author') this.facts.author ??= saidIn(content)
    if (name === 'generator') this.facts.generator ??= saidIn(content)
    if (name === 'date' || name === 'dcterms.created') this.facts.createdOn ??= momentDay(content)
    if (name === 'dcterms.modified') this.facts.changedOn ??= momentDay(content)
  }
}
