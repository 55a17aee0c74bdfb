package io.serai.storage.internal;

import org.jspecify.annotations.Nullable;

/** The server cannot start with this home or database; says what happened and what the operator can do. */
public final class StorageFailure extends RuntimeException {
    private final String remedy;

    StorageFailure(String what, String remedy) {
        this(what, remedy, null);
    }

    StorageFailure(String what, String remedy, @Nullable Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
