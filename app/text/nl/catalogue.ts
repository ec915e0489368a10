import type { Aspect, Theme } from '../../domain/catalogue'
import type { Fault, FaultKind, ForeignFormat, Form, Identified, JsonProblem, Shape, SyntaxProblem } from '../../domain/catalogue-mistake'

/** One sentence or two for each fault: what is wrong, then what to do. */
export type MistakeSentences = { [Kind in FaultKind]: (fault: Extract<Fault, { kind: Kind }>) => string }

const aspects: Record<Aspect, string> = { design: 'opzet', existence: 'bestaan', operation: 'werking' }

const themes: Record<Theme, string> = {
  organisational: 'Organisatie',
  people: 'Mensen',
  physical: 'Fysiek',
  technological: 'Techniek',
  other: 'Overig',
}

const shapes: Record<Shape, string> = {
  text: 'tekst',
  number: 'een getal',
  truth: 'true of false',
  nothing: 'niets',
  list: 'een lijst (regels met een streepje)',
  map: 'een blok met sleutels',
}

const forms: Record<Form, string> = {
  controlId: 'twee getallen, het tweede met twee cijfers, zoals "8.09"',
  measureId: 'drie getallen, de laatste twee met twee cijfers, zoals "8.08.01"',
  normId: 'het nummer van een beheersmaatregel of overheidsmaatregel, zoals "8.09" of "8.08.01"',
  groupId: 'letters, cijfers, punten en streepjes, zoals "5"',
  changeMapId: 'de id van het oude en van het nieuwe normenkader met twee streepjes ertussen, zoals bio2-1.2--bio2-1.3',
  frameworkId: 'kleine letters, cijfers, punten en streepjes, zoals bio2-1.3',
  slug: 'kleine letters, cijfers en streepjes, zoals wifi-instelling',
  date: 'een bestaande datum als jaar-maand-dag, zoals 2026-01-09',
  address: 'een webadres dat met https:// begint, zonder spaties',
  requestNumber: 'het nummer van een verzoek, zoals V-012',
  evidenceNumber: 'het nummer van een bewijsstuk, zoals B-007',
  sha256: '64 cijfers en letters a tot en met f, in kleine letters',
}

const nouns: Record<Identified, string> = {
  framework: 'Het normenkader',
  control: 'De beheersmaatregel',
  measure: 'De overheidsmaatregel',
  system: 'Het systeem',
  component: 'Het onderdeel',
  mapping: 'De koppeling met beheersmaatregel',
  exclusion: 'De uitsluiting van overheidsmaatregel',
  evidence: 'Het verwachte bewijsstuk',
  question: 'De vraag',
  criterion: 'Het toetsingscriterium van overheidsmaatregel',
  category: 'De categorie',
  group: 'De groep',
  'change map': 'De wijzigingslijst',
}

const referred = {
  framework: 'normenkader',
  control: 'beheersmaatregel',
  measure: 'overheidsmaatregel',
  norm: 'beheersmaatregel of overheidsmaatregel',
  system: 'systeem',
  category: 'categorie',
  group: 'groep',
} as const

const problems: Record<SyntaxProblem, string> = {
  key: 'Hier staat een dubbele punt of regeleinde midden in een sleutel of waarde. Zet tekst met een dubbele punt tussen aanhalingstekens, of begin een nieuwe regel.',
  quote: 'Hier ontbreekt het afsluitende aanhalingsteken of haakje. Sluit de tekst of lijst af.',
  escape:
    'Na de schuine streep naar links staat een teken dat daar niet mag. Schrijf \\\\ voor de streep zelf, of gebruik enkele aanhalingstekens.',
  character: 'Een tekst mag niet met dit teken beginnen. Zet de tekst tussen aanhalingstekens.',
  block: 'Een lijst of blok over meer regels kan niet binnen haakjes staan. Schrijf het op nieuwe regels, zonder haakjes.',
  anchor: 'Het anker (&) of de verwijzing (*) staat hier verkeerd. Schrijf de tekst gewoon uit.',
  unexpected:
    'Hier staat iets wat YAML niet verwacht. Kijk of de regel te ver naar links of rechts begint, of een haakje of dubbele punt te veel heeft.',
  other: 'Dit is geen geldige YAML. Vergelijk de regel met die in een ander bestand.',
}

const foreign: Record<ForeignFormat, string> = {
  pdf: 'Dit is een PDF. Vraag de uitgever om het normenkader als OSCAL (JSON), YAML, XLSX of CSV.',
  xml: 'Dit is XML. Sla OSCAL op als JSON, of een tabel als XLSX of CSV.',
  'old-excel': 'Dit is een oud Excel-bestand (.xls), of er zit een wachtwoord op. Sla het in Excel op als .xlsx, zonder wachtwoord.',
  opendocument: 'Dit is een OpenDocument-bestand. Sla het op als .xlsx of CSV.',
  word: 'Dit is een Word-bestand. Zet de normen in een tabel, en sla die op als .xlsx of CSV.',
  gzip: 'Dit bestand is ingepakt met gzip. Pak het eerst uit.',
  binary: 'Dit bestand is geen tekst. Kies een bestand in JSON, YAML, CSV of XLSX, of een ZIP van de catalogus.',
  text: 'Hierin staat geen normenkader dat te herkennen is. Kies een bestand in JSON, YAML, CSV of XLSX, of een ZIP van de catalogus.',
}

const jsonProblems: Record<JsonProblem, string> = {
  end: 'De JSON houdt hier op voordat alles gesloten is. Controleer of het bestand volledig is, en vraag het anders opnieuw op.',
  character: 'Dit teken hoort hier niet in JSON. Controleer of er een aanhalingsteken, dubbele punt of haakje ontbreekt.',
  escape: 'Na de schuine streep naar links staat een teken dat daar niet mag. Schrijf \\\\ voor de streep zelf.',
  comma: 'Hier hoort een komma of een sluitend haakje. Vul het aan, of haal een komma te veel weg.',
  number: 'Dit getal is niet goed geschreven. Zet een nummer zoals "5.10" tussen aanhalingstekens.',
  after: 'Na het einde van de JSON staat nog iets. Haal dat weg.',
}

const missing = {
  framework: 'Controleer de id, of voeg het normenkader toe.',
  norm: 'Controleer het nummer en de versie van het normenkader.',
  category: 'Controleer de naam, of voeg de categorie toe aan framework.yaml.',
  group: 'Controleer de id, of voeg de groep toe aan framework.yaml.',
  control: 'Controleer het nummer, of voeg de beheersmaatregel toe aan het normenkader.',
  measure: 'Controleer het nummer, of voeg de maatregel toe aan de beheersmaatregel.',
  system: 'Voeg het systeem toe, of schrijf de naam van een systeem buiten de catalogus met een hoofdletter.',
} as const

const notForGivers: Record<Extract<Fault, { kind: 'notForGivers' }>['whose'], (key: string) => string> = {
  auditors: (key) => `"${key}" schrijven de auditors, niet wie bewijs geeft. Haal het weg.`,
  samples: (key) =>
    `"${key}" staat alleen in de meegeleverde voorbeelden. Haal het weg: wie dit geeft en welke versie het is, weet Duiding zelf.`,
  answer: (key) => `"${key}" hoort niet in een pakket. Zeg op de bladzijde van het verzoek dat u iets niet hebt, en haal het hier weg.`,
}

type Noun = Extract<Fault, { kind: 'notInEngagement' }>['noun']

const inEngagement: Record<Noun, (id: string) => string> = {
  request: (id) => `U hebt voor dit systeem geen verzoek ${id}.`,
  control: (id) => `U hebt voor dit systeem geen verzoek over beheersmaatregel "${id}".`,
  evidence: (id) => `U hebt voor dit systeem geen bewijsstuk ${id} gegeven.`,
  norm: (id) => `Norm "${id}" wordt voor dit systeem niet onderzocht.`,
  question: (id) => `De vraag "${id}" is niet gesteld.`,
  member: (id) => `"${id}" doet niet mee in deze opdracht.`,
}

const remedies: Record<Noun, string> = {
  request: 'Kijk op uw lijst van verzoeken welk nummer het is.',
  control: 'Verbeter het nummer, of haal de sleutel weg als niemand erom vroeg.',
  evidence: 'Kijk op uw lijst van bewijs welk nummer het is, of geef nieuw bewijs met "title".',
  norm: 'Verbeter het nummer, of haal de norm weg.',
  question: 'Kijk bij het verzoek welke vragen er zijn, of haal het antwoord weg.',
  member: 'Schrijf het e-mailadres van iemand uit het team.',
}

const mistakes: MistakeSentences = {
  folderMissing: () => 'Deze map bestaat niet, of is geen map. Controleer de naam, of geef de juiste map op.',
  folderEmpty: ({ expected }) => `In deze map ontbreekt de inhoud. Zet er in elk geval ${expected} in.`,
  fileMissing: ({ expected }) =>
    `Het bestand ${expected} ontbreekt. Maak het, met id, titel, versie, uitgever, datum en bron van het normenkader.`,
  unexpectedEntry: ({ expected }) =>
    `Dit hoort hier niet en wordt dus niet gelezen. Hier staat alleen ${either(expected)}: hernoem het of haal het weg.`,
  outsideFolder: () => 'Deze koppeling (symlink) wijst naar een plek buiten de map. Zet een kopie van het bestand zelf neer.',
  notAFile: () => 'Dit is geen gewoon bestand. Haal het weg of geef het een andere naam.',
  unreadable: ({ code }) => `Dit bestand of deze map is niet te lezen (${code}). Controleer of het bestaat en of u het mag lezen.`,
  tooManyFiles: ({ limit }) => `Hier staan meer dan ${limit} bestanden. Controleer of dit de juiste map is; meer wordt niet gelezen.`,
  fileTooLarge: ({ bytes, limit }) =>
    `Het bestand is ${megabytes(bytes)} MB groot; de grens is ${megabytes(limit)} MB. Splits het, of controleer of dit het goede bestand is.`,
  wrongEncoding: ({ found }) =>
    found === 'utf-16'
      ? 'Het bestand is als UTF-16 opgeslagen. Sla het op als UTF-8.'
      : 'Hier staan bytes die geen UTF-8 zijn. Sla het bestand op als UTF-8.',
  fileEmpty: () => 'Het bestand is leeg. Vul het, of haal het weg.',
  forbiddenCharacter: ({ codePoint }) => `Hier staat een onzichtbaar stuurteken (${codePoint}). Haal het weg.`,
  tabIndent: () => 'Deze regel springt in met een tab. Gebruik spaties.',
  badIndent: () => 'Deze regel springt niet goed in. Laat sleutels die bij elkaar horen onder elkaar beginnen, met spaties.',
  syntax: ({ problem }) => problems[problem],
  directive: () => 'Het bestand begint met een %-regel, die de betekenis van waarden verandert. Haal die regel weg.',
  severalDocuments: () => 'Hier begint met --- een tweede document. Zet elk in een eigen bestand.',
  unknownTag: ({ tag }) => `Het type ${tag} wordt niet gebruikt. Haal het weg en schrijf de waarde gewoon op.`,
  mergeKey: () => 'Samenvoegen met << wordt niet gebruikt. Schrijf de sleutels hier uit.',
  unresolvedAlias: ({ name }) =>
    `De verwijzing *${name} wijst naar niets: er staat geen anker &${name} boven. Schrijf de tekst uit, of zet tekst met een * tussen aanhalingstekens.`,
  aliasesExplode: ({ limit }) => `De verwijzingen (*) vermenigvuldigen wat ze aanwijzen tot meer dan ${limit} keer. Schrijf de tekst uit.`,
  tooDeep: ({ limit }) =>
    `Hier staan meer dan ${limit} lijsten of blokken in elkaar. Zo diep gaat geen bestand van de catalogus: controleer de haakjes en streepjes.`,
  duplicateKey: ({ key, firstLine }) =>
    `De sleutel "${key}" staat hier voor de tweede keer; de eerste staat op regel ${firstLine}. Haal er een weg.`,
  unknownKey: ({ key, suggestion, allowed, bare }) => {
    const remedy = suggestion === null ? `Kies uit: ${allowed.join(', ')}.` : `Bedoelt u "${suggestion}"?`
    const comma = bare ? ' Staat er een komma in een tekst tussen accolades? Zet die tekst dan tussen aanhalingstekens.' : ''
    return `De sleutel "${key}" bestaat hier niet. ${remedy}${comma}`
  },
  missingKey: ({ key }) => `De sleutel "${key}" ontbreekt. Voeg hem toe.`,
  wrongType: ({ key, expected, found }) =>
    `${key === '' ? 'In het bestand' : `Bij "${key}"`} staat ${shapes[found]}, maar hier hoort ${shapes[expected]}.${expected === 'list' && found === 'nothing' ? ' Vul de lijst, of haal de sleutel weg.' : ' Verander de waarde.'}`,
  numberUnquoted: ({ key, written, becomes }) =>
    written === becomes
      ? `Bij "${key}" staat het getal ${written}, maar hier hoort tekst. Zet het tussen aanhalingstekens: "${written}".`
      : `Bij "${key}" leest YAML ${written} als een getal, en maakt er ${becomes} van. Zet het tussen aanhalingstekens: "${written}".`,
  notOneOf: ({ key, value, allowed, suggestion }) =>
    `Bij "${key}" staat "${value}". ${suggestion === null ? `Kies uit: ${allowed.join(', ')}.` : `Bedoelt u "${suggestion}"?`}`,
  wrongForm: ({ key, value, form }) => `Bij "${key}" staat "${value}". Schrijf ${forms[form]}.`,
  emptyText: ({ key }) => `De tekst bij "${key}" is leeg. Vul hem in.`,
  emptyList: ({ key }) => `De lijst bij "${key}" is leeg. Noem er ten minste één.`,
  repeatedValue: ({ key, value }) => `In "${key}" staat "${value}" twee keer. Haal er een weg.`,
  kindDiffers: ({ change, from, to }) =>
    `Een wijziging "${change}" past niet bij ${from} oude en ${to} nieuwe nummers. Kies een andere soort, of verander "from" en "to".`,
  textTooLong: ({ key, length, limit }) => `De tekst bij "${key}" heeft ${length} tekens; de grens is ${limit}. Kort hem in.`,
  duplicateId: ({ noun, id, first }) =>
    `${nouns[noun]} "${id}" bestaat al, op regel ${first.line} van ${first.file}. Geef een van beide een andere id, of haal er een weg.`,
  nameDiffers: ({ id, expected }) => `De id is "${id}", maar de naam van het bestand of de map zegt "${expected}". Maak ze gelijk.`,
  unknownReference: ({ noun, id, suggestion }) =>
    `Er is geen ${referred[noun]} "${id}". ${suggestion === null ? missing[noun] : `Bedoelt u "${suggestion}"?`}`,
  foreignMeasure: ({ measure, control }) =>
    `Overheidsmaatregel "${measure}" hoort niet bij beheersmaatregel "${control}". Noem een maatregel die met "${control}." begint, of verplaats hem.`,
  criterionMissing: ({ control }) =>
    `Beheersmaatregel "${control}" heeft geen overheidsmaatregelen, dus is er niets om aan te toetsen. Voeg een eigen toetsingscriterium toe met "criterion".`,
  unaccounted: ({ framework, ids }) =>
    `Van ${ids.length === 1 ? 'een nummer' : `${ids.length} nummers`} uit ${framework} staat niet wat ervan geworden is: ${listed(ids)}. Zet ze in "same", of voeg een wijziging toe.`,
  dependsOnItself: ({ system }) => `Het systeem "${system}" hangt hier van zichzelf af. Noem een ander systeem, of haal de regel weg.`,
  unknownFormat: ({ found }) => foreign[found],
  unknownContent: ({ keys }) =>
    `Hierin staat geen normenkader, selectie, wijzigingslijst of systeem${keys.length === 0 ? '' : ` (wel: ${listed(keys)})`}. Kies een OSCAL-catalogus, -profiel of -mapping, een bibliotheek van CISO Assistant, of een bestand van de eigen catalogus.`,
  partAlone: ({ part }) =>
    part === 'framework'
      ? 'Dit is framework.yaml zonder beheersmaatregelen. Zet de hele map frameworks/ in een ZIP.'
      : 'Dit is één beheersmaatregel. Zet de hele map frameworks/ met framework.yaml in een ZIP.',
  jsonSyntax: ({ problem }) => jsonProblems[problem],
  zipBroken: () => 'Dit ingepakte bestand is beschadigd of niet volledig. Maak het opnieuw, of vraag het opnieuw op.',
  zipEncrypted: () => 'Op dit ingepakte bestand zit een wachtwoord. Maak het opnieuw zonder wachtwoord.',
  zipTooLarge: ({ limit }) =>
    `Uitgepakt is dit groter dan ${megabytes(limit)} MB. Controleer of dit het goede bestand is; groter wordt niet gelezen.`,
  zipName: ({ name }) => `Het bestand "${name}" in de ZIP wijst naar een plek erbuiten. Pak de map opnieuw in.`,
  macros: () => "In dit werkboek zitten macro's. Sla het op als .xlsx, zonder macro's.",
  sheetTooLarge: ({ rows, columns }) =>
    `Dit blad loopt verder dan ${rows} rijen of ${columns} kolommen. Zet alleen de normen op een blad, en haal lege rijen en kolommen weg.`,
  sheetBroken: () =>
    'Dit werkboek is niet te lezen zoals een XLSX hoort te zijn. Open het in Excel of LibreOffice en sla het opnieuw op als .xlsx.',
  tableEmpty: () => 'In deze tabel staan geen rijen. Zet op de eerste rij de kolomnamen, en daaronder op elke rij een norm.',
  quoteOpen: () => 'Hier staat een aanhalingsteken dat niet goed sluit. Zet om de hele cel aanhalingstekens, en verdubbel die in de tekst.',
  rowTooLong: ({ cells, columns }) =>
    `Deze rij heeft ${cells} cellen, maar er zijn ${columns} kolommen. Zet aanhalingstekens om een cel waarin een scheidingsteken staat.`,
  columnAbsent: () => 'De gekozen kolom bestaat niet in dit blad. Kies een andere kolom.',
  numberEmpty: () => 'In deze rij ontbreekt het nummer. Vul het in, of haal de rij weg.',
  cellEmpty: ({ number }) => `Bij "${number}" ontbreekt de tekst. Vul hem in, of haal de rij weg.`,
  numberRepeated: ({ number, firstRow }) =>
    /\d\.\d$/.test(number)
      ? `Het nummer "${number}" staat ook in rij ${firstRow}. Is hier "${number}0" bedoeld? Maak van de kolom tekst, en vul het nummer opnieuw in.`
      : `Het nummer "${number}" staat ook in rij ${firstRow}. Verbeter het, of haal een van beide rijen weg.`,
  numberShortened: ({ number, candidates }) =>
    `Van een nummer als "${number}0" blijft ${number} over als de cel een getal is. ${candidates.length > 1 ? `Het kan ${either(candidates.map((id) => `"${id}"`))} zijn. ` : ''}Maak van de kolom tekst (Celeigenschappen, Tekst), en vul het nummer opnieuw in.`,
  numberIsDate: ({ written }) =>
    `In deze cel staat een datum (${written}) en geen nummer. Maak van de kolom tekst (Celeigenschappen, Tekst), en vul het nummer opnieuw in.`,
  frameworkAbsent: ({ found }) =>
    `In deze bibliotheek staat geen normenkader${found.length === 0 ? '' : `, maar wel: ${listed(found)}`}. Kies een bibliotheek met een framework.`,
  severalInside: ({ noun, count }) =>
    noun === 'framework'
      ? `In deze bibliotheek staan ${count} normenkaders. Maak voor elk een eigen bestand.`
      : `In deze verzameling staan ${count} mappings tussen verschillende catalogi. Maak voor elk paar een eigen bestand.`,
  circle: ({ id }) => `"${id}" staat onder zichzelf. Verbeter parent_urn.`,
  tooMuchInside: ({ limit }) =>
    `In dit bestand staan meer dan ${limit} losse onderdelen. Zo groot is geen normenkader: controleer of dit het goede bestand is.`,
  listTooLong: ({ key, limit }) => `De lijst bij "${key}" heeft er meer dan ${limit}. Kort hem in, of verdeel hem over meer pakketten.`,
  severalLines: ({ key }) => `De tekst bij "${key}" hoort op één regel, zonder onzichtbare tekens. Haal het regeleinde weg.`,
  chooseOne: ({ choices }) =>
    `Hier hoort ${choices.map((keys) => keys.map((key) => `"${key}"`).join(' en ')).join(' óf ')}. Vul een van beide in, en haal de andere weg.`,
  noZip: () => 'Dit is geen ZIP. Maak een ZIP van de map met evidence.yaml en de bestanden.',
  noEvidenceYaml: () => 'In dit pakket ontbreekt evidence.yaml. Zet het naast de bestanden, en maak het pakket opnieuw.',
  notForGivers: ({ key, whose }) => notForGivers[whose](key),
  periodBackwards: ({ from, to }) => `De periode begint op ${from} en eindigt eerder, op ${to}. Verwissel de datums, of verbeter ze.`,
  fileName: ({ name }) =>
    `"${name}" kan geen naam van een bestand in een pakket zijn. Geef het bestand een gewone naam, zonder ../ of vreemde tekens.`,
  fileAbsent: ({ name, suggestion }) =>
    `Het bestand "${name}" zit niet in het pakket. ${suggestion === null ? 'Voeg het toe, of verbeter de naam.' : `Bedoelt u "${suggestion}"?`}`,
  fileUnnamed: () => 'Dit bestand staat niet in evidence.yaml. Noem het met zijn duiding, of haal het uit het pakket.',
  fileNameTwice: ({ name, other }) =>
    `De namen "${name}" en "${other}" zijn gelijk, of verschillen alleen in hoofdletters. Geef een van beide een andere naam.`,
  entryTwice: ({ name, firstLine }) => `"${name}" staat ook op regel ${firstLine}, voor hetzelfde verzoek. Haal een van beide weg.`,
  systemDiffers: ({ found, expected }) =>
    `Dit pakket is voor systeem "${found}", maar u geeft bewijs van "${expected}". Kies het goede systeem, of verbeter evidence.yaml.`,
  notInEngagement: ({ noun, id, suggestion }) =>
    `${inEngagement[noun](id)} ${suggestion === null ? remedies[noun] : `Bedoelt u "${suggestion}"?`}`,
  severalRequests: ({ control, requests }) =>
    `Over beheersmaatregel "${control}" zijn er meer verzoeken: ${requests.join(', ')}. Noem er een met "request" in plaats van "control".`,
  givenByOthers: ({ evidence }) =>
    `Bewijsstuk ${evidence} is door een ander gegeven. Geef nieuw bewijs, met "title" in plaats van "revises".`,
  moreMistakes: ({ more }) => `Er zijn nog ${more} fouten. Verbeter eerst deze, en bied het bestand opnieuw aan.`,
}

function listed(ids: string[]): string {
  const some = ids.slice(0, 10).join(', ')
  return ids.length > 10 ? `${some} en nog ${ids.length - 10}` : some
}

function either(items: string[]): string {
  return items.join(' of ')
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toLocaleString('nl-NL', { maximumFractionDigits: 1 })
}

export const catalogueText = {
  aspects,
  themes,
  mistakes,
  check: {
    read: (counts: { frameworks: number; controls: number; measures: number; systems: number; mappings: number; changes: number }) =>
      `Goed: ${counts.frameworks} normenkader(s), ${counts.controls} beheersmaatregelen, ${counts.measures} overheidsmaatregelen, ${counts.systems} systemen, ${counts.mappings} koppelingen, ${counts.changes} wijzigingsregels.`,
    watching: (dir: string) => `Duiding kijkt mee in ${dir} en controleert na elke wijziging opnieuw. Stop met Ctrl+C.`,
    count: (count: number) => (count === 1 ? '1 fout.' : `${count} fouten.`),
  },
}
