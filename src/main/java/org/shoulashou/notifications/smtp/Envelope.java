package org.shoulashou.notifications.smtp;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it goes on the line.
 *
 * @param stop the address that ends such mail by one click (RFC 8058)
 */
public record Envelope(
        String messageId,
        String to,
        String subject,
        String plain,
        String html,
        @Nullable String stop) {}
