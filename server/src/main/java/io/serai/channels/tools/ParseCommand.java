package io.serai.channels.tools;

import io.serai.channels.BodyReader;
import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** {@code ./serai parse}: recorded bodies as events, one a line. Nothing is signed, stored or sent. */
public final class ParseCommand {
    static {
        // standard output holds nothing but events
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private final PrintStream out;
    private final Clock clock;
    private boolean failed;

    ParseCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        int code =
                run(arguments, new PrintStream(new java.io.BufferedOutputStream(out), false, StandardCharsets.UTF_8));
        System.exit(code);
    }

    private static int run(String[] arguments, PrintStream out) {
        try (out) {
            return new ParseCommand(out, Clock.systemUTC()).run(List.of(arguments));
        } catch (Arguments.Wrong wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
    }

    /** @return the exit code: 1 when something was no JSON, or could not be opened */
    int run(List<String> given) {
        Arguments arguments = Arguments.of("parse", given, List.of("channel"), List.of());
        ChannelKind kind = arguments.channel();
        BodyReader reader = Parsers.of(kind, clock)
                .orElseThrow(() -> new Arguments.Wrong("Nothing of this channel comes in bodies that could be read."));
        arguments.files().forEach(file -> parse(kind, reader, file));
        return failed ? 1 : 0;
    }

    private void parse(ChannelKind kind, BodyReader reader, String file) {
        try {
            byte[] bytes = Bodies.bytes(file);
            if (kind == ChannelKind.EMAIL) {
                read(kind, reader, bytes);
                return;
            }
            for (Bodies part : Bodies.of(bytes)) {
                switch (part) {
                    case Bodies.Body(var body) -> read(kind, reader, body);
                    case Bodies.Unreadable(var line, var why) -> fail(EventLine.error(file, line, why));
                }
            }
        } catch (IOException closed) {
            fail(EventLine.error(file, 0, String.valueOf(closed.getMessage())));
        }
    }

    private void read(ChannelKind kind, BodyReader reader, byte[] body) {
        String channel = kind.name().toLowerCase(Locale.ROOT);
        try {
            List<BodyReader.Read> events = reader.read(body);
            events.forEach(read -> out.println(EventLine.of(channel, read)));
            if (events.isEmpty()) {
                out.println(EventLine.nothing(channel, body));
            }
        } catch (Problem ofAnotherShape) {
            out.println(EventLine.unknown(channel, body, ofAnotherShape.text()));
        } catch (RuntimeException unexpected) {
            out.println(EventLine.unknown(
                    channel, body, "unreadable: " + unexpected.getClass().getSimpleName()));
        }
    }

    private void fail(String line) {
        out.println(line);
        failed = true;
    }
}
