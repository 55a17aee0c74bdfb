package io.serai.storage.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a {@link StorageFailure} as two sentences for the operator instead of a stack trace. */
final class StorageFailureAnalyzer extends AbstractFailureAnalyzer<StorageFailure> {
    @Override
    protected FailureAnalysis analyze(Throwable root, StorageFailure failure) {
        return new FailureAnalysis(String.valueOf(failure.getMessage()), failure.remedy(), failure);
    }
}
