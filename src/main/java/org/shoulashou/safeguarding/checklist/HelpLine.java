package org.shoulashou.safeguarding.checklist;

import org.shoulashou.platform.text.Text;

/** A telephone number that helps. */
public record HelpLine(String number, Text who) {}
