package org.shoulashou.matching.runs;

import org.shoulashou.platform.events.EventType;

/** A second person let a run's pairs go to the schools; the job that brings them there is to be started. */
@EventType("matching.hand-over-approved")
public record HandOverApproved(String runId, String owner) {}
