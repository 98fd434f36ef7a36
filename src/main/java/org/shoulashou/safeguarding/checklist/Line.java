package org.shoulashou.safeguarding.checklist;

import org.shoulashou.platform.text.Text;

/** A telephone number that helps. */
public record Line(String number, Text who) {}
