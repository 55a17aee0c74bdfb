package io.serai.channels.email.servers;

/** We are not let in, and trying again will not help; the message says what to do. */
public final class LoginRefused extends Exception {
    public LoginRefused(String words) {
        super(words);
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
