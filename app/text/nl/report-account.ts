/** The sentences of the report's chapter Verantwoording: how the work was done, reviewed, and under which versions. */
export const accountText = {
  title: 'Verantwoording',
  standard: 'Aard van de opdracht',
  standardScope: {
    facts: 'Het rapport bevat daarom geen weging van gevolgen en geen aanbevelingen.',
    verdicts: 'Waar het bewijs ontbreekt of niet is te duiden, is dat vermeld als niet vast te stellen.',
  },
  work: 'Uitgevoerde werkzaamheden',
  workText:
    'Per norm is bewijs opgevraagd bij de eigenaar van het systeem. Wie bewijs inlevert, licht toe wat het is, hoe het is gemaakt, waarop het ziet en hoe het te lezen is: de duiding. De auditor heeft van elk stuk vastgesteld of het met die duiding te interpreteren is. Alleen zulk bewijs draagt een vastgesteld feit.',
  counts: {
    caption: 'Omvang van de werkzaamheden',
    what: 'Werkzaamheid',
    number: 'Aantal',
    requests: 'Informatieverzoeken',
    refused: '– waarvan geweigerd of niet beschikbaar',
    evidence: 'Bewijsstukken ontvangen',
    inspections: '– waarvan alleen ter inzage',
    interpretable: 'Bewijsstukken die te duiden zijn',
    partlyInterpretable: 'Bewijsstukken die deels te duiden zijn',
    notInterpretable: 'Bewijsstukken die niet te duiden zijn',
    notJudged: 'Bewijsstukken waarvan de duiding nog niet is nagegaan',
    clarifications: 'Toelichtingsvragen gesteld',
    unanswered: '– waarvan nog niet beantwoord',
    annotations: 'Annotaties op bewijs',
    cells: {
      facts: 'Normen met aspect waarbij feiten zijn gerapporteerd of gemotiveerd ontbreken',
      verdicts: 'Oordelen per norm en aspect',
    },
    findings: 'Bevindingen',
  },
  upgrade: {
    title: 'Overgang naar een nieuwe versie van het normenkader',
    wentOver: (day: string, from: string, to: string) => `Op ${day} is de opdracht overgegaan van ${from} naar ${to}.`,
    counts: (carries: string, again: string, lapses: string, added: string) =>
      `Geteld per norm en systeem: ${carries} met dezelfde eis, ${again} opnieuw vast te stellen, ${lapses} vervallen en ${added} nieuw.`,
    lapsed: (norms: string) => `Vervallen zijn: ${norms}.`,
    method: {
      facts:
        'Wat onder de eerdere versie is vastgelegd, geldt alleen waar de norm dezelfde eis, hetzelfde toetsingscriterium en dezelfde toepassing heeft. Wat is vervallen, telt niet meer; al het andere is onder de nieuwe versie opnieuw vastgesteld. Waar iets is overgenomen, staat dat erbij.',
      verdicts:
        'Een oordeel onder de eerdere versie geldt alleen waar de norm dezelfde eis, hetzelfde toetsingscriterium en dezelfde toepassing heeft. Wat is vervallen, telt niet meer; al het andere is onder de nieuwe versie opnieuw beoordeeld. Waar een oordeel is overgenomen, staat dat erbij.',
    },
    none: { facts: 'Er is niets overgenomen.', verdicts: 'Er zijn geen oordelen overgenomen.' },
    caption: { facts: 'Overgenomen uit een eerdere versie', verdicts: 'Oordelen die zijn overgenomen uit een eerdere versie' },
    columns: { norm: 'Norm', system: 'Systeem', from: 'Overgenomen uit', aspects: 'Aspecten' },
  },
  quality: 'Kwaliteitsbeheersing',
  qualityText: (reviewed: string, total: string, outside: string) =>
    `Wie iets vastlegt, toetst het niet zelf, en een wijziging na toetsing heropent de toetsing. Aantal vastleggingen per norm en aspect, met de bevindingen: ${total}. Daarvan door een collega getoetst en goedgekeurd: ${reviewed}. Daarvan weer getoetst door een kwaliteitstoetser van buiten het team: ${outside}.`,
  reply: 'Hoor en wederhoor',
  replyText: (sent: string, replied: string) =>
    `Aantal bevindingen dat voor reactie aan de betrokkenen is voorgelegd: ${sent}; aantal waarop is gereageerd: ${replied}. De reacties staan onverkort bij de bevindingen in hoofdstuk 3.`,
  noReply: 'Er zijn nog geen bevindingen voor reactie voorgelegd.',
}
