package io.serai.demo;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.Role;
import io.serai.accounts.Staff;
import io.serai.accounts.Workspace;
import io.serai.shared.Language;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The demo workspace and the people in it. Their password is public: a demo is no place for real customers. */
@Component
class DemoPeople {
    static final String PASSWORD = "kestrel-and-pine";
    static final String SHOP = "Kestrel & Pine";
    private static final Person OWNER = new Person("Mei Lin", "mei", Role.OWNER, Language.CHINESE);
    private static final List<Person> OTHERS = List.of(
            new Person("Jonas Weber", "jonas", Role.ADMIN, Language.ENGLISH),
            new Person("Sofia Reyes", "sofia", Role.AGENT, Language.ENGLISH),
            new Person("Priya Nair", "priya", Role.AGENT, Language.ENGLISH),
            new Person("陈浩", "chen", Role.AGENT, Language.CHINESE));

    private final Staff staff;
    private final Accounts accounts;

    DemoPeople(Staff staff, Accounts accounts) {
        this.staff = staff;
        this.accounts = accounts;
    }

    record Person(String name, String nick, Role role, Language language) {
        String email() {
            return nick + "@kestrelpine.example";
        }

        String signIn() {
            return String.format(
                    Locale.ROOT, "%-28s %s (%s)", email(), name, role.name().toLowerCase(Locale.ROOT));
        }
    }

    static List<String> signIns() {
        return Stream.concat(Stream.of(OWNER), OTHERS.stream())
                .map(Person::signIn)
                .toList();
    }

    /** The demo's workspace, made on an empty server; empty when this server belongs to somebody else. */
    Optional<WorkspaceId> workspace() {
        if (staff.needsSetup()) {
            return Optional.of(found());
        }
        return accounts.workspaces().stream()
                .map(Workspace::id)
                .filter(workspace -> byEmail(workspace).containsKey(OWNER.email()))
                .findFirst();
    }

    private WorkspaceId found() {
        Agent owner = staff.found(new Staff.Founding(
                SHOP,
                OWNER.name(),
                OWNER.email(),
                new Secret(PASSWORD),
                OWNER.language(),
                ZoneId.of("Europe/Amsterdam")));
        Workspace made = accounts.workspace(owner.workspace());
        staff.change(new Workspace(made.id(), made.name(), SHOP, "independent_shop", made.language(), made.zone()));
        return made.id();
    }

    /** Everyone by their nick; who is missing is added. */
    Map<String, Agent> fill(WorkspaceId workspace) {
        var known = byEmail(workspace);
        Agent owner = known.get(OWNER.email());
        for (Person person : OTHERS) {
            if (!known.containsKey(person.email()) && owner != null) {
                staff.add(
                        owner,
                        new Staff.NewAgent(
                                person.name(),
                                person.email(),
                                person.role(),
                                new Secret(PASSWORD),
                                8,
                                person.language()));
            }
        }
        return byEmail(workspace).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(0, entry.getKey().indexOf('@')), Map.Entry::getValue));
    }

    private Map<String, Agent> byEmail(WorkspaceId workspace) {
        return accounts.agents(workspace).stream().collect(Collectors.toMap(Agent::email, Function.identity()));
    }
}
