package io.serai.channels.email.threads;

import io.serai.channels.email.mime.MailAddress;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import java.util.Optional;

/**
 * One correspondent's part in one thread: the address of a conversation. The correspondent belongs to it, so whoever names a foreign mail as
 * the one that is answered lands in a conversation of their own.
 */
public record MailThread(String correspondent, ThreadKey key) {
    private static final int LONGEST = 400;

    public Address address() {
        return new Address(ChannelKind.EMAIL, correspondent + "#" + key.value());
    }

    /** Where the correspondent is, whatever the thread: what makes all their threads one customer's. */
    public Address person() {
        return person(correspondent);
    }

    public static Address person(String correspondent) {
        return new Address(ChannelKind.EMAIL, correspondent);
    }

    static String bounded(String address) {
        return address.length() <= LONGEST ? address : address.substring(address.length() - LONGEST);
    }

    /** Empty when the address names no thread: a mail that begins one. */
    public static Optional<MailThread> of(Address address) {
        int mark = address.value().lastIndexOf('#');
        String key = address.value().substring(mark + 1);
        return mark > 0 && key.matches("[a-z2-7]{16}")
                ? Optional.of(new MailThread(address.value().substring(0, mark), new ThreadKey(key)))
                : Optional.empty();
    }

    /** The mail address in it. */
    public static String recipient(Address address) {
        return of(address)
                .map(MailThread::correspondent)
                .orElseGet(() -> MailAddress.normalised(address.value()).orElse(address.value()));
    }
}
