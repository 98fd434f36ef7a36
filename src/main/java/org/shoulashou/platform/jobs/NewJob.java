package org.shoulashou.platform.jobs;

import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * A job that is to start.
 *
 * @param single     a key of which only one job may be unfinished at a time, or null
 * @param owner      the account that sees it
 * @param checkpoint what the first step begins with; a record
 */
public record NewJob(String kind, @Nullable String single, Text title, String owner, Object checkpoint) {}
