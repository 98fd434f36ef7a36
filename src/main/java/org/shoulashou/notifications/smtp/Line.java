package org.shoulashou.notifications.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.MimeMessageHelper;

/** One open connection, which takes one mail after the other. Its methods block. */
final class Line {

    private static final int TRANSIENT = 4;
    private static final int CLOSING = 421;
    private static final int FULL = 552;
    private static final Set<Integer> OF_ADDRESS = Set.of(550, 551, 553);
    private static final Pattern REASON = Pattern.compile("\\b5\\.(\\d{1,3})\\.\\d{1,3}\\b");

    private final Session session;
    private final Transport transport;
    private final InternetAddress sender;

    Line(Session session, Transport transport, InternetAddress sender) {
        this.session = session;
        this.transport = transport;
        this.sender = sender;
    }

    Outcome send(Envelope envelope, Instant now) {
        HandedOver message = new HandedOver(session, envelope.messageId());
        try {
            write(message, envelope, now);
            transport.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
            return Outcome.of(Outcome.Kind.SENT, "");
        } catch (MessagingException | UnsupportedEncodingException failure) {
            return outcome(failure, message);
        } catch (IllegalStateException closed) {
            return broken(closed, message);
        }
    }

    private void write(HandedOver message, Envelope envelope, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessageHelper mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        mail.setFrom(sender);
        mail.setTo(envelope.to());
        mail.setSubject(envelope.subject());
        mail.setSentDate(Date.from(now));
        mail.setText(envelope.plain(), envelope.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (envelope.stop() != null) {
            message.setHeader("List-Unsubscribe", "<" + envelope.stop() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
    }

    private Outcome outcome(Exception failure, HandedOver message) {
        Refusal refusal = refusal(failure);
        if (refusal != null && refusal.code() == CLOSING) return Outcome.closing(said(failure));
        if (refusal != null && refusal.code() > 0) return Outcome.of(refusal.kind(), said(failure));
        return message.wasHandedOver() || !transport.isConnected()
                ? broken(failure, message)
                : Outcome.of(Outcome.Kind.REJECTED, said(failure));
    }

    private static Outcome broken(Exception failure, HandedOver message) {
        Outcome.Kind kind = message.wasHandedOver() ? Outcome.Kind.UNCERTAIN : Outcome.Kind.LINE_BROKEN;
        return Outcome.of(kind, said(failure));
    }

    /** What the server answered, and whether about the address. */
    private record Refusal(int code, boolean ofAddress) {

        static Refusal of(SMTPAddressFailedException failed) {
            return new Refusal(failed.getReturnCode(), isAboutTheAddress(failed));
        }

        Outcome.Kind kind() {
            if (code / 100 == TRANSIENT || code == FULL) return Outcome.Kind.LATER;
            return ofAddress ? Outcome.Kind.REFUSED : Outcome.Kind.REJECTED;
        }

        /**
         * That a server does not want us to send, or has its rules, is also answered when an address is named; it says
         * nothing about the address. The second number of the three tells (RFC 3463); without them the code does.
         */
        private static boolean isAboutTheAddress(SMTPAddressFailedException failed) {
            Matcher reason = REASON.matcher(String.valueOf(failed.getMessage()));
            return reason.find() ? reason.group(1).equals("1") : OF_ADDRESS.contains(failed.getReturnCode());
        }
    }

    private static @Nullable Refusal refusal(Exception failure) {
        Refusal refusal = null;
        for (Exception next = failure; next != null; next = next(next)) {
            if (next instanceof SMTPAddressFailedException address) return Refusal.of(address);
            if (next instanceof SMTPSendFailedException send) refusal = new Refusal(send.getReturnCode(), false);
        }
        return refusal;
    }

    private static String said(Exception failed) {
        String said = String.valueOf(failed.getMessage());
        for (Exception next = failed; next != null; next = next(next)) {
            if (next instanceof SMTPAddressFailedException address) said = String.valueOf(address.getMessage());
        }
        return said.strip();
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    void hangUp() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // It is closed either way.
        }
    }
}
