package org.shoulashou.notifications.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** Knows whether its last byte went on the line: before, a broken line is harmless; afterwards, nobody can know. */
final class HandedOver extends MimeMessage {

    private final String id;
    private boolean written;

    HandedOver(Session session, String id) {
        super(session);
        this.id = id;
    }

    boolean wasHandedOver() {
        return written;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        written = true;
    }
}
