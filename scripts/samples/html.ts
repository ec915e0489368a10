import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Escapes text for use between tags and in attributes. */
export function html(text: string | number): string {
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A table; the cells are HTML already, so that a cell can hold a mark or a line break. */
export function table(header: string[], rows: (string | number)[][], options: { className?: string } = {}): string {
  const head = header.map((cell) => `<th>${cell}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
  return `<table class="${options.className ?? ''}"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

export const list = (items: string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
export const steps = (items: string[]): string => `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`

/** Open fonts from the project's own dependencies, inside the page: printing needs no network and no system font. */
export async function fontFaces(): Promise<string> {
  const faces = await Promise.all(FONTS.map(fontFace))
  return faces.join('\n')
}

const FONTS = [
  { family: 'Noto Sans', file: 'noto-sans', weight: 400, style: 'normal' },
  { family: 'Noto Sans', file: 'noto-sans', weight: 400, style: 'italic' },
  { family: 'Noto Sans', file: 'noto-sans', weight: 700, style: 'normal' },
  { family: 'Noto Sans Mono', file: 'noto-sans-mono', weight: 400, style: 'normal' },
  { family: 'Noto Sans Mono', file: 'noto-sans-mono', weight: 700, style: 'normal' },
]

async function fontFace(font: (typeof FONTS)[number]): Promise<string> {
  const path = join('node_modules/@fontsource', font.file, 'files', `${font.file}-latin-${font.weight}-${font.style}.woff2`)
  const source = `data:font/woff2;base64,${(await readFile(path)).toString('base64')}`
  return `@font-face{font-family:"${font.family}";font-weight:${font.weight};font-style:${font.style};src:url(${source}) format("woff2")}`
}
