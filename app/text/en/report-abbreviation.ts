/** Abbreviations that a report explains when it uses them. */
export const abbreviations: Record<string, string> = {
  ADR: 'Central Government Audit Service (Auditdienst Rijk)',
  BIO: 'Government Information Security Baseline (Baseline Informatiebeveiliging Overheid)',
  BIO2: 'Government Information Security Baseline, second version',
  Cbw: 'Dutch Cybersecurity Act (Cyberbeveiligingswet)',
  CVE: 'common vulnerabilities and exposures (number of a vulnerability)',
  DJI: 'Custodial Institutions Agency (Dienst Justitiële Inrichtingen)',
  JDS: 'Judicial Documentation System',
  JIO: 'Judicial ICT organisation',
  MFA: 'multi-factor authentication',
  NBA: 'Royal Netherlands Institute of Chartered Accountants',
  NCSC: 'National Cyber Security Centre',
  NOREA: 'professional association of IT auditors',
  OM: 'Public Prosecution Service (Openbaar Ministerie)',
  'SHA-256': 'checksum of 256 bits over a file (secure hash algorithm)',
  VvT: 'statement of applicability (Verklaring van Toepasselijkheid)',
  Woo: 'Open Government Act (Wet open overheid)',
}
