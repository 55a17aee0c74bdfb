package io.serai.language.internal.translation.providers;

/** One request to one kind of provider. */
public interface Provider {
    ProviderKind kind();

    Answer translate(Call call);
}
