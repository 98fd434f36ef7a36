package org.shoulashou.exchange.meetings;

import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/** @param theme key of a theme of the house; absent where an adult wrote a title of their own */
public record Agenda(@Nullable String theme, Text title) {}
