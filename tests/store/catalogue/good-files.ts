/** A small catalogue without mistakes, from which each test breaks one thing. */
export const goodFiles: Record<string, string> = {
  'frameworks/bio2-1.3/framework.yaml': `id: bio2-1.3
title: Baseline
version: "1.3"
publisher: Ministerie
date: 2026-01-09
source: https://example.org/bio
`,
  'frameworks/bio2-1.3/8.08.yaml': `id: "8.08"
title: Kwetsbaarheden verholpen
statement: Op tijd hersteld.
theme: technological
aspects: [design, operation]
source: https://example.org/bio#808
measures:
  - id: "8.08.01"
    title: Binnen een week
    statement: Snel beheerst.
    aspects: [operation]
  - id: "8.08.02"
    title: Afgewogen
    statement: Met een risicoafweging.
    aspects: [design]
`,
  'frameworks/bio2-1.3/8.09.yaml': `id: "8.09"
title: Configuratie bewaakt
statement: De instelling is de norm.
theme: technological
aspects: [design, existence, operation]
source: https://example.org/bio#809
measures: []
`,
  'systems/laptops.yaml': `id: laptops
name: Laptops
kind: Apparaten
description: Laptops zonder internet.
owner: { organisation: DJI, function: Directeur }
supplier: null
components:
  - { id: image, name: Image, description: Het installatiebeeld }
dependencies: [{ system: Servicedesk, description: Uitgifte }]
framework: bio2-1.3
mappings:
  - control: "8.08"
    applies: true
    measures: ["8.08.01"]
    expectedEvidence:
      - { id: advies, title: Advies, aspects: [operation] }
    questions:
      - { id: wanneer, text: Wanneer kwam het advies? }
  - control: "8.09"
    applies: true
    criterion: De wifi staat uit.
    expectedEvidence:
      - { id: meting, title: Meting, aspects: [existence] }
    questions:
      - { id: norm, text: Welke instelling is de norm? }
`,
}
