package org.shoulashou.matching.runs;

import org.shoulashou.platform.events.EventType;

/** Somebody wants a run; its job is to be started. */
@EventType("matching.run-asked")
record RunAsked(String runId, String owner) {}
