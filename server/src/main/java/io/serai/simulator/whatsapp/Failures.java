package io.serai.simulator.whatsapp;

/** Titles of errors that come with a status. */
final class Failures {
    private Failures() {}

    static String title(int code) {
        return switch (code) {
            case 131026 -> "Message undeliverable";
            case 131047 -> "Re-engagement message";
            case 131049 -> "This message was not delivered to maintain healthy ecosystem engagement.";
            case 131050 -> "User has stopped marketing messages";
            case 130472 -> "User's number is part of an experiment";
            case 131031 -> "Business Account locked";
            case 131042 -> "Business eligibility payment issue";
            case 131048 -> "Spam Rate limit hit";
            case 132015 -> "Template is paused";
            default -> "Something went wrong";
        };
    }
}
