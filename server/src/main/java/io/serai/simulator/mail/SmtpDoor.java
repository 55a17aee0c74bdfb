package io.serai.simulator.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Submission (RFC 6409) on a port of this machine: signs in, takes mails, and can be told to refuse or to hang up. */
final class SmtpDoor implements AutoCloseable {
    private final ServerSocket socket;
    private final MailDouble mails;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Fault> faults = new ArrayDeque<>();

    SmtpDoor(MailDouble mails) {
        this.mails = mails;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                threads.execute(() -> talk(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try (line) {
            line.setSoTimeout(60_000);
            new SmtpTalk(this, mails, line).run();
        } catch (IOException broken) {
            // the other side went away
        }
    }

    void fault(Fault fault) {
        synchronized (faults) {
            faults.add(fault);
        }
    }

    /** What goes wrong here and now, if it is this stage's turn. */
    Optional<Fault> faultAt(Fault.Stage stage) {
        synchronized (faults) {
            Fault next = faults.peek();
            boolean due = next != null
                    && switch (next) {
                        case Fault.Says says -> says.stage() == stage;
                        case Fault.HangsUp hangsUp -> hangsUp.stage() == stage;
                    };
            return due ? Optional.ofNullable(faults.poll()) : Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException already) {
            // nothing listens any more
        }
        threads.shutdownNow();
    }
}
