/** A catalog in the shape that NIST gives SP 800-53, with texts of our own: nested groups and controls, parameters, labels, links. */
export const foreignCatalog = {
  catalog: {
    uuid: '11111111-2222-4333-8444-555555555555',
    metadata: {
      title: 'Sample Controls',
      published: '2024-02-04T23:11:00.000000-05:00',
      'last-modified': '2024-03-01T10:00:00Z',
      version: '5.1.1',
      'oscal-version': '1.1.2',
      roles: [{ id: 'creator', title: 'Creator' }],
      parties: [{ uuid: '22222222-2222-4333-8444-555555555555', type: 'organization', name: 'Sample Institute' }],
      'responsible-parties': [{ 'role-id': 'creator', 'party-uuids': ['22222222-2222-4333-8444-555555555555'] }],
      links: [
        { href: '#33333333-2222-4333-8444-555555555555', rel: 'alternate' },
        { href: 'https://example.org/sp', rel: 'canonical' },
      ],
    },
    params: [{ id: 'org_prm', label: 'the organisation' }],
    groups: [
      {
        id: 'part-a',
        title: 'Part A',
        groups: [
          {
            id: 'ac',
            class: 'family',
            title: 'Access Control',
            controls: [
              {
                id: 'ac-2',
                class: 'SP800-53',
                title: 'Accounts',
                params: [
                  { id: 'ac-2_prm_1', label: 'period', values: ['30 days', '60 days'] },
                  {
                    id: 'ac-2_prm_2',
                    select: { 'how-many': 'one-or-more', choice: ['disable', 'notify {{ insert: param, ac-2_prm_3 }}'] },
                  },
                  { id: 'ac-2_prm_3', label: 'owner of the account' },
                ],
                props: [
                  { name: 'label', value: 'AC-2' },
                  { name: 'sort-id', value: 'ac-02' },
                ],
                links: [{ href: '#ac-3', rel: 'related' }],
                parts: [
                  {
                    id: 'ac-2_smt',
                    name: 'statement',
                    prose: 'For {{ insert: param, org_prm }}:',
                    parts: [
                      {
                        id: 'ac-2_smt.a',
                        name: 'item',
                        props: [{ name: 'label', value: 'a.' }],
                        prose: 'Review accounts every {{ insert: param, ac-2_prm_1 }};',
                        parts: [
                          {
                            id: 'ac-2_smt.a.1',
                            name: 'item',
                            props: [{ name: 'label', value: '1.' }],
                            prose: 'Shared \\*and\\* own accounts.',
                          },
                        ],
                      },
                      {
                        id: 'ac-2_smt.b',
                        name: 'item',
                        props: [{ name: 'label', value: 'b.' }],
                        prose: 'Then {{ insert: param, ac-2_prm_2 }}.',
                      },
                    ],
                  },
                  { id: 'ac-2_gdn', name: 'guidance', prose: 'Guidance is no demand.' },
                ],
                controls: [
                  {
                    id: 'ac-2.1',
                    title: 'Automated {{ insert: param, org_prm }}',
                    parts: [{ name: 'statement', prose: 'Use tools.' }],
                    controls: [{ id: 'ac-2.1.1', title: 'Deeper', parts: [{ name: 'statement', prose: 'Deeper still.' }] }],
                  },
                  {
                    id: 'ac-2.10',
                    title: 'Gone',
                    props: [{ name: 'status', value: 'withdrawn' }],
                    links: [{ href: '#ac-2', rel: 'incorporated-into' }],
                  },
                ],
              },
              { id: 'ac-10', title: 'Sessions', parts: [{ name: 'requirement', title: 'Limit', prose: 'Limit sessions.' }] },
            ],
          },
        ],
      },
    ],
    controls: [{ id: 'zz-1', title: 'Loose', parts: [{ name: 'statement', prose: 'Stands in no group.' }] }],
    'back-matter': {
      resources: [{ uuid: '33333333-2222-4333-8444-555555555555', title: 'A source', rlinks: [{ href: 'https://example.org/a.pdf' }] }],
    },
  },
}
