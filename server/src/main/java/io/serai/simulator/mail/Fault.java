package io.serai.simulator.mail;

/** Something that goes wrong with the next mail that is handed over. */
public sealed interface Fault {
    /** The server says no at this command. @param answer like {@code 550 5.1.1 No such user} */
    record Says(Stage stage, String answer) implements Fault {}

    /** The line breaks there; after {@code DONE} the mail has been taken, and its sender never hears of it. */
    record HangsUp(Stage stage) implements Fault {}

    enum Stage {
        GREETING,
        LOGIN,
        SENDER,
        RECIPIENT,
        DATA,
        /** The whole mail is there. */
        DONE
    }
}
