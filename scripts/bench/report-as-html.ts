import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Block, Cell, Fact, ListItem, ReportDocument, Text } from '../../app/report/blocks'

/** The report as a web page with the same words, tables and typeface: what a browser would be given to print. */
export function reportAsHtml(report: ReportDocument): string {
  const { cover } = report
  const blocks = report.blocks.map((block) => blockAsHtml(block, report.blocks)).join('\n')
  return `<!doctype html><html lang="${report.language}"><head><meta charset="utf-8"><title>${escape(report.title)}</title><style>${style()}</style></head><body>
<section><p>${escape(cover.organisation)}</p><p class="title">${escape(cover.title)}</p><p>${escape(cover.subtitle)}</p>${factsAsHtml(cover.facts)}</section>
${blocks}</body></html>`
}

function blockAsHtml(block: Block, all: readonly Block[]): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${block.id}">${escape(`${block.number ?? ''} ${block.text}`)}</h${block.level}>`
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`
    case 'list':
      return listAsHtml(block.items, block.ordered ?? false)
    case 'table':
      return tableAsHtml(block)
    case 'facts':
      return factsAsHtml(block.rows)
    case 'callout':
      return `<aside><b>${escape(block.title ?? '')}</b>${block.blocks.map((one) => blockAsHtml(one, all)).join('')}</aside>`
    case 'quote':
      return `<blockquote>${block.paragraphs.map((text) => `<p>${inline(text)}</p>`).join('')}</blockquote>`
    case 'barChart':
      return `<figure>${block.bars.map((bar) => `<div class="bar" style="width:${bar.value}px">${escape(bar.label)} ${bar.value}</div>`).join('')}<figcaption>${escape(block.caption)}</figcaption></figure>`
    case 'contents':
      return `<nav>${all.map((one) => (one.kind === 'heading' && !one.unlisted ? `<p><a href="#${one.id}">${escape(one.text)}</a></p>` : '')).join('')}</nav>`
    case 'pageBreak':
      return '<hr>'
  }
}

function listAsHtml(items: readonly ListItem[], ordered: boolean): string {
  const tag = ordered ? 'ol' : 'ul'
  return `<${tag}>${items.map((item) => `<li>${inline(item.text)}${item.items ? listAsHtml(item.items, false) : ''}</li>`).join('')}</${tag}>`
}

function tableAsHtml({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const head = columns.map((column) => `<th>${escape(column.title)}</th>`).join('')
  const cell = (value: Cell, index: number) =>
    columns[index]?.header ? `<th scope="row">${cellAsHtml(value)}</th>` : `<td>${cellAsHtml(value)}</td>`
  return `<table><caption>${escape(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table>`
}

const cellAsHtml = (cell: Cell): string => inline(typeof cell === 'object' && !Array.isArray(cell) ? cell.text : cell)

const factsAsHtml = (facts: readonly Fact[]): string =>
  `<table>${facts.map((fact) => `<tr><th scope="row">${escape(fact.label)}</th><td>${inline(fact.value)}</td></tr>`).join('')}</table>`

function inline(text: Text): string {
  if (typeof text === 'string') return escape(text)
  return text
    .map((span) => {
      const words = span.mono
        ? `<code>${escape(span.text)}</code>`
        : span.bold
          ? `<b>${escape(span.text)}</b>`
          : span.italic
            ? `<i>${escape(span.text)}</i>`
            : escape(span.text)
      return span.link ? `<a href="${escape(span.link)}">${words}</a>` : words
    })
    .join('')
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

function style(): string {
  return `${face('noto-sans', '400-normal', 'Sans', 400)}${face('noto-sans', '600-normal', 'Sans', 600)}${face('noto-sans-mono', '400-normal', 'Mono', 400)}
@page{margin:92px 70px}body{font:9.75pt/1.5 Sans;hyphens:auto}h1{break-before:page}table{width:100%;border-collapse:collapse;font-size:8.25pt}
td,th{text-align:left;vertical-align:top;padding:5px 6px;border-bottom:.4pt solid #c6d0d4}code{font-family:Mono;overflow-wrap:anywhere}b,th,h1,h2,h3,h4{font-weight:600}`
}

function face(pack: string, cut: string, family: string, weight: number): string {
  const path = createRequire(import.meta.url).resolve(`@fontsource/${pack}/files/${pack}-latin-${cut}.woff2`)
  return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(path).toString('base64')})}`
}
