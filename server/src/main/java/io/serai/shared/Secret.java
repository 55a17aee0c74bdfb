package io.serai.shared;

/** A credential in the clear. Prints {@code ***}. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "***";
    }
}
