package io.serai.channels.email.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A mail under our own Message-ID, which knows whether all of it was handed over. */
final class OutgoingMail extends MimeMessage {
    private final String messageId;
    private boolean written;

    OutgoingMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    String messageId() {
        return messageId;
    }

    /** From here on the server may have taken it. */
    boolean isWritten() {
        return written;
    }

    void beginAnew() {
        written = false;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + messageId + ">");
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        written = true;
    }
}
