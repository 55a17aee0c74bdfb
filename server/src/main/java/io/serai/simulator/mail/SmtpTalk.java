package io.serai.simulator.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One connection's conversation. */
final class SmtpTalk {
    static final int LARGEST = 26_214_400;

    private final SmtpDoor door;
    private final MailDouble mails;
    private final InputStream in;
    private final OutputStream out;
    private Optional<MailPhone> account = Optional.empty();
    private List<String> recipients = new ArrayList<>();

    SmtpTalk(SmtpDoor door, MailDouble mails, Socket line) throws IOException {
        this.door = door;
        this.mails = mails;
        this.in = new BufferedInputStream(line.getInputStream());
        this.out = line.getOutputStream();
    }

    void run() throws IOException {
        boolean goesOn = at(Fault.Stage.GREETING, "220 mail.example ready");
        while (goesOn) {
            Optional<String> line = line();
            goesOn = line.isPresent() && command(line.get());
        }
    }

    /** @return whether the line stays open */
    private boolean command(String line) throws IOException {
        String verb = line.replaceAll("[ :].*", "").toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO", "HELO" ->
                say(
                        "250-mail.example",
                        "250-SIZE " + LARGEST,
                        "250-8BITMIME",
                        "250-ENHANCEDSTATUSCODES",
                        "250 AUTH PLAIN LOGIN XOAUTH2");
            case "AUTH" -> login(line);
            case "MAIL" ->
                account.isEmpty() ? say("530 5.7.0 Authentication required") : at(Fault.Stage.SENDER, "250 2.1.0 Ok");
            case "RCPT" -> recipient(line);
            case "DATA" -> data();
            case "RSET" -> {
                recipients = new ArrayList<>();
                yield say("250 2.0.0 Ok");
            }
            case "NOOP" -> say("250 2.0.0 Ok");
            case "QUIT" -> {
                say("221 2.0.0 Bye");
                yield false;
            }
            default -> say("502 5.5.2 Not understood");
        };
    }

    private boolean login(String line) throws IOException {
        String[] words = line.split(" ");
        String way = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "";
        // LOGIN asks for the name by this word, in base64
        String given = words.length > 2 ? words[2] : asked(way.equals("LOGIN") ? "VXNlcm5hbWU6" : "");
        String[] shown = switch (way) {
            case "LOGIN" -> new String[] {decoded(given), decoded(asked("UGFzc3dvcmQ6"))};
            case "XOAUTH2" -> decoded(given).replace("user=", "").split("\u0001auth=Bearer |\u0001\u0001");
            default -> decoded(given).replaceFirst("^[^\u0000]*\u0000", "").split("\u0000");
        };
        account = shown.length < 2 ? Optional.empty() : mails.account(shown[0], shown[1]);
        return at(
                Fault.Stage.LOGIN,
                account.isPresent() ? "235 2.7.0 Welcome" : "535 5.7.8 Username and password not accepted");
    }

    private String asked(String challenge) throws IOException {
        say("334 " + challenge);
        return line().orElse("");
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private boolean recipient(String line) throws IOException {
        String address = line.replaceAll("^[^<]*<|>.*$", "").toLowerCase(Locale.ROOT);
        if (!mails.takes(address)) {
            return say("550 5.1.1 <" + address + ">: Recipient address rejected: no such user");
        }
        recipients.add(address);
        return at(Fault.Stage.RECIPIENT, "250 2.1.5 Ok");
    }

    private boolean data() throws IOException {
        if (recipients.isEmpty()) {
            return say("554 5.5.1 No valid recipients");
        }
        if (door.faultAt(Fault.Stage.DATA).map(this::happens).orElse(false)) {
            return false;
        }
        say("354 Go on");
        byte[] mail = mail();
        if (mail.length > LARGEST) {
            return say("552 5.3.4 Message size exceeds limit");
        }
        Optional<Fault> fault = door.faultAt(Fault.Stage.DONE);
        if (fault.isPresent() && fault.get() instanceof Fault.Says says) {
            return say(says.answer());
        }
        account.ifPresent(from -> from.submitted(List.copyOf(recipients), mail));
        recipients = new ArrayList<>();
        return fault.isEmpty() && say("250 2.0.0 Ok: queued");
    }

    /** Up to the lonely dot, without the dots that were put before dots. */
    private byte[] mail() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (Optional<String> line = line(); line.isPresent() && !line.get().equals("."); line = line()) {
            String text = line.get().startsWith(".") ? line.get().substring(1) : line.get();
            bytes.writeBytes((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    private boolean at(Fault.Stage stage, String usual) throws IOException {
        Optional<Fault> fault = door.faultAt(stage);
        if (fault.isEmpty()) {
            return say(usual);
        }
        if (stage == Fault.Stage.RECIPIENT) {
            recipients.removeLast();
        }
        return !happens(fault.get());
    }

    /** @return whether the line is closed */
    private boolean happens(Fault fault) {
        try {
            return switch (fault) {
                case Fault.HangsUp hangsUp -> true;
                case Fault.Says says -> !say(says.answer());
            };
        } catch (IOException broken) {
            return true;
        }
    }

    private boolean say(String... lines) throws IOException {
        out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return true;
    }

    private Optional<String> line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int here = in.read(); here != '\n'; here = in.read()) {
            if (here < 0) {
                return Optional.empty();
            }
            line.write(here);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
