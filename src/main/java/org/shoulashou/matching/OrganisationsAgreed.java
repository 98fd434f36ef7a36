package org.shoulashou.matching;

import org.shoulashou.platform.events.EventType;

/**
 * Two organisations that a run has brought together have agreed, and staff have written it down.
 *
 * @param quota   of the programme, that counts the two
 * @param inland  the organisation's name, as the list says it
 * @param city    that the inland one counts for
 * @param partner the other one's name
 */
@EventType("matching.organisations-agreed")
public record OrganisationsAgreed(
        String bondId,
        String programme,
        int year,
        String quota,
        String inland,
        String city,
        String partner,
        String staffId,
        String staffName) {}
