import { createHash } from 'node:crypto'
import { bold, mono, plain, type Block, type ReportDocument } from '../../app/report/blocks'

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A document with every kind of block, for tests of layout and drawing. */
export function sampleDocument(blocks: Block[] = everyBlock(), overrides: Partial<ReportDocument> = {}): ReportDocument {
  return {
    language: 'nl',
    title: 'Onderzoek laptops voor dossierinzage',
    author: 'Auditdienst Rijk',
    subject: 'Rapport van bevindingen',
    key: 'sample-1',
    at: '2026-03-02T09:00:00.000Z',
    running: {
      left: 'Onderzoek laptops voor dossierinzage',
      right: 'Concept',
      footer: 'DUI-2026-01',
      page: (number, total) => `Pagina ${number} van ${total}`,
    },
    mark: 'Concept',
    cover: {
      organisation: 'Auditdienst Rijk',
      kind: 'Rapport van bevindingen',
      title: 'Onderzoek laptops voor dossierinzage',
      subtitle: 'Overeengekomen specifieke werkzaamheden op normen uit de BIO2',
      notices: ['Concept voor managementreactie', 'Fictief voorbeeld'],
      facts: [
        { label: 'Opdrachtgever', value: 'Directeur Bedrijfsvoering, Dienst Justitiële Inrichtingen' },
        { label: 'Peildatum', value: '2 maart 2026' },
        { label: 'Periode', value: '1 oktober 2025 tot en met 31 januari 2026' },
      ],
    },
    blocks,
    ...overrides,
  }
}

function everyBlock(): Block[] {
  const long =
    'De coördinatie van de geïnventariseerde beheersmaatregelen is onvoldoende; de financiële verantwoordingsrapportage en de gegevensbeschermingseffectbeoordeling ontbreken. Wij bevelen reïntegratie van de logboekregistratie in het toegangsbeveiligingsbeleid aan, ’s-Gravenhage € 1.234,56.'
  return [
    { kind: 'heading', level: 1, id: 'inhoud', text: 'Inhoud', unlisted: true },
    { kind: 'contents', depth: 2, page: (title, number) => `${title}, pagina ${number}` },
    { kind: 'heading', level: 1, id: 'samenvatting', number: '1', text: 'Samenvatting' },
    {
      kind: 'paragraph',
      size: 'lead',
      text: 'Van 110 laptops is vastgesteld dat de draadloze netwerkkaart bij uitgifte niet was uitgeschakeld.',
    },
    {
      kind: 'paragraph',
      text: [
        plain(long),
        bold(' Niet vastgesteld'),
        plain(', zie '),
        { text: 'de bevindingen', link: '#bevindingen' },
        plain(' en '),
        { text: 'het normenkader', link: 'https://www.bio-overheid.nl/een/heel/lang/adres/dat/ergens/moet/breken' },
        plain('.'),
      ],
    },
    {
      kind: 'list',
      items: [
        { text: long },
        {
          text: 'Kort.',
          items: [{ text: 'Daaronder, met nog meer woorden om over de rand van de regel te komen en te zien hoe dat staat.' }],
        },
      ],
    },
    { kind: 'list', ordered: true, items: [{ text: 'Eerste.' }, { text: 'Tweede.' }] },
    { kind: 'callout', tone: 'warning', title: 'Beperking', blocks: [{ kind: 'paragraph', text: long }] },
    { kind: 'callout', tone: 'plain', blocks: [{ kind: 'paragraph', text: long }] },
    { kind: 'heading', level: 1, id: 'bevindingen', number: '2', text: 'Bevindingen per norm' },
    { kind: 'heading', level: 2, id: 'laptops', number: '2.1', text: 'Laptops' },
    { kind: 'heading', level: 3, id: 'norm', number: '2.1.1', text: '8.09 Configuratiebeheer', above: 'Laptops · Technologisch' },
    {
      kind: 'facts',
      rows: [
        { label: 'Toetsingscriterium', value: long },
        { label: 'SHA-256', value: [mono(sha('x'))] },
      ],
    },
    {
      kind: 'table',
      caption: 'Tabel 1. Oordeel per aspect',
      columns: [
        { title: 'Aspect', width: 1, header: true },
        { title: 'Oordeel', width: 1.6 },
        { title: 'Feiten', width: 4 },
        { title: 'Bewijs', width: 1 },
      ],
      rows: [
        ['Opzet', { text: 'Voldoet', sign: 'full' }, long, 'B-001'],
        ['Bestaan', { text: 'Voldoet gedeeltelijk', sign: 'half' }, long, 'B-002, B-003'],
        ['Werking', { text: 'Niet vast te stellen', sign: 'dash' }, 'Niet ontvangen.', '–'],
        ['Werking', { text: 'Voldoet niet', sign: 'cross' }, 'Niet ontvangen.', '–'],
      ],
    },
    {
      kind: 'barChart',
      caption: 'Figuur 1. Oordelen',
      alternative: 'Acht voldoet, zeven voldoet niet.',
      bars: [
        { label: 'Voldoet', value: 8, sign: 'full' },
        { label: 'Voldoet niet', value: 7, sign: 'cross' },
        { label: 'Niet vast te stellen', value: 0, sign: 'dash' },
      ],
    },
    { kind: 'quote', paragraphs: ['Wij hebben kennisgenomen van het rapport.', long] },
    { kind: 'heading', level: 2, id: 'register', number: '2.2', text: 'Register' },
    {
      kind: 'table',
      caption: 'Tabel 2. Bewijsstukken',
      columns: [
        { title: 'Nr.', width: 0.7, header: true },
        { title: 'Titel', width: 2.6 },
        { title: 'Aantal', width: 0.8, align: 'right' },
        { title: 'SHA-256', width: 2.6 },
      ],
      rows: Array.from({ length: 45 }, (_, index) => [
        `B-${String(index + 1).padStart(3, '0')}`,
        index === 3 ? 'Foto 📷 van שלום en Łódź' : long.slice(0, 40 + ((index * 37) % 200)),
        String(index * 11),
        [mono(sha(String(index)))],
      ]),
    },
  ]
}
