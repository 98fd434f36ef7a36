package org.shoulashou.exchange.evidence;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A class in which a consent for recordings was withdrawn: what somebody vouched for before is not shown any more.
 *
 * @param id the class
 */
@Document("closedEvidence")
record ClosedEvidence(@Id String id, Instant since) {}
