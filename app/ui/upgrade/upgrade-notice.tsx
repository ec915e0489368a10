import type { UpgradeOffer } from '../../domain/upgrade-rules'
import { dayOf } from '../../domain/calendar'
import { TextLink } from '../link'
import { Notice } from '../notice'
import { Paragraph } from '../page'
import { useFormat, useText } from '../words'

/** Says to an auditor that a newer version is there; once somebody decided to stay it is a quiet line. */
export function UpgradeNotice({ engagementId, from, offers }: { engagementId: string; from: string; offers: UpgradeOffer[] }) {
  const words = useText().upgrade
  const format = useFormat()
  const to = (offer: UpgradeOffer) => `/engagements/${engagementId}/upgrade?to=${offer.framework.id}`
  return (
    <>
      {offers.map((offer) =>
        offer.declined ? (
          <Paragraph key={offer.framework.id} small>
            {words.stayed(offer.declined.by.name, format.day(dayOf(offer.declined.at)), from, offer.framework.version)}{' '}
            <TextLink to={to(offer)}>{words.see}</TextLink>
          </Paragraph>
        ) : (
          <Notice key={offer.framework.id} kind="info" title={words.notice(offer.framework.version)}>
            {words.noticeText(from)} <TextLink to={to(offer)}>{words.see}</TextLink>
          </Notice>
        ),
      )}
    </>
  )
}
