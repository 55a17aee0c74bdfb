package io.serai.channels;

import io.serai.content.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Richer content as plain text, for platforms that cannot show it otherwise. */
public final class Plain {
    private Plain() {}

    public static String cards(Content.Cards cards) {
        return cards.cards().stream().map(Plain::card).collect(Collectors.joining("\n\n"));
    }

    private static String card(Content.Cards.Card card) {
        List<String> lines = new ArrayList<>(List.of(card.title()));
        card.subtitle().ifPresent(lines::add);
        card.options().forEach(option -> lines.add("• " + option.label() + (opens(option) ? ": " + option.id() : "")));
        return String.join("\n", lines);
    }

    /** Whether tapping it opens an address. */
    public static boolean opens(Content.Menu.Option option) {
        return option.id().startsWith("https://");
    }

    /** The prompt with its options numbered, for platforms without buttons. */
    public static String menu(Content.Menu menu) {
        List<String> lines = new ArrayList<>(List.of(menu.prompt()));
        for (int number = 1; number <= menu.options().size(); number++) {
            lines.add(number + ". " + menu.options().get(number - 1).label());
        }
        return String.join("\n", lines);
    }

    public static String location(Content.Location place) {
        String map = "https://www.openstreetmap.org/?mlat=" + place.latitude() + "&mlon=" + place.longitude()
                + "#map=16/" + place.latitude() + "/" + place.longitude();
        return Stream.of(place.label(), Optional.of(map))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    public static String contact(Content.ContactCard card) {
        return Stream.concat(Stream.of(card.name()), card.phones().stream()).collect(Collectors.joining("\n"));
    }

    public static String shared(Content.Shared shared) {
        return Stream.of(shared.title(), shared.url()).flatMap(Optional::stream).collect(Collectors.joining("\n"));
    }
}
