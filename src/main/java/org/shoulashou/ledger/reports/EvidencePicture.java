package org.shoulashou.ledger.reports;

/** A photograph beside a report: of a list, a paper, an occasion. */
public record EvidencePicture(String id, int width, int height) {}
