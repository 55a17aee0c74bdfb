package io.serai.orders.internal.upload.reading;

import java.util.Optional;

/**
 * What is wrong with a row, so that it is not taken.
 *
 * @param line in the file; @param field the column's meaning; @param cell what stands there, where that is nobody's personal data
 */
public record Wrong(int line, Code code, Optional<String> field, Optional<String> cell) {
    public enum Code {
        NO_NUMBER,
        NO_NAME,
        BAD_DATE,
        BAD_AMOUNT,
        BAD_QUANTITY,
        NO_CURRENCY,
        UNKNOWN_STATE,
        UNKNOWN_PAYMENT
    }

    static final class Found extends RuntimeException {
        private final Wrong wrong;

        Found(Wrong wrong) {
            super(wrong.code().name());
            this.wrong = wrong;
        }

        Wrong wrong() {
            return wrong;
        }
    }
}
