/** Words that pages, database and PDF must carry as they are: emoji, right to left, marks that combine. */
export const ODD = 'Café 🔒 naïef; שלום עולם; مرحبا بالعالم; Zoë'

/** The ten fields as the owner answers them, one step at a time; one of them is left open. */
export const CONTEXT: [step: string, answers: [label: RegExp, words: string][]][] = [
  ['what', [[/Wat is dit/, 'Afwijkingenrapport van de drie appliances, stand 31 oktober 2025.']]],
  ['title', [[/Hoe noemen wij/, 'Afwijkingenrapport']]],
  ['origin', [[/Hoe is het gemaakt/, 'Vergelijking van de lopende instelling met basis 2025-2.']]],
  ['covers', []],
  ['completeness', [[/Is het volledig/, '3 regels.']]],
  ['madeBy', [[/heeft het gemaakt/, 'beheersysteem']]],
  ['collectedBy', [[/heeft het verzameld/, 'technisch beheerder']]],
  ['approvedBy', [[/heeft het goedgekeurd/, 'hoofd toegangsdiensten']]],
  ['shows', [[/Wat toont het aan/, 'Welke appliance afwijkt.']]],
  ['norms', []],
  ['notShown', [[/Wat toont het níet aan/, 'Of de afwijking is misbruikt.']]],
  ['readingGuide', [[/Hoe moet de auditor/, 'Kolom afwijking: geen betekent gelijk aan de basis.']]],
  ['deviations', [[/Zijn er bekende/, 'CTX-02: nog niet gemeld.']]],
  ['edited', [[/Is er iets aan veranderd/, 'Niet bewerkt.']]],
  ['handling', []],
  ['question:[^/]+', [[/Welke basis/, `Basis 2025-2; gemeten bij 3 van 3. ${ODD}`]]],
]

/** What the trail says of it, each after the name of who did it. */
export const SENTENCES = [
  'opende de opdracht, met één systeem en 2 normen.',
  'verstuurde 2 informatieverzoeken, te beantwoorden uiterlijk 15 januari 2027.',
  'leverde B-001 aan, versie 1.',
  'gaf aan dat het bij V-001 gevraagde niet beschikbaar is.',
  'vroeg toelichting bij B-001',
  'gaf de gevraagde toelichting bij B-001.',
  'beoordeelde de duiding van B-001, versie 1, als interpreteerbaar.',
  'maakte annotatie A-001 bij B-001.',
  'oordeelde over norm 8.09 (citrix), werking: voldoet niet.',
  'keurde na toetsing goed: 3 oordelen over norm 8.09 (citrix).',
  'stelde bevinding 1 op.',
  'keurde na toetsing goed: bevinding 1, versie 1.',
  'legde bevinding 1 voor aan de systeemeigenaar, reactie uiterlijk 1 februari 2027.',
  'reageerde op bevinding 1: deels eens.',
  'beantwoordde onderzoeksvraag 1.',
  'bracht een conceptrapport uit (rapport 1).',
  'gaf de managementreactie.',
  'bracht het definitieve rapport uit (rapport 2).',
]
