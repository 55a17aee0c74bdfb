package io.serai.surveys.http;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Teams;
import io.serai.contacts.ContactId;
import io.serai.content.ChannelKind;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ThreadMasking;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import io.serai.surveys.internal.Answers;
import io.serai.surveys.internal.Survey;
import io.serai.surveys.internal.SurveySettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether and how customers are asked, and what they said. */
@RestController
class SurveysController {
    private final Answers answers;
    private final Teams teams;
    private final ThreadMasking masking;
    private final Permissions permissions;
    private final CurrentAgent current;
    private final AuditLog audit;
    private final Clock clock;

    SurveysController(
            Answers answers,
            Teams teams,
            ThreadMasking masking,
            Permissions permissions,
            CurrentAgent current,
            AuditLog audit,
            Clock clock) {
        this.answers = answers;
        this.teams = teams;
        this.masking = masking;
        this.permissions = permissions;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/surveys/settings")
    SurveySettings settings() {
        return answers.settings(current.require(Permission.ASSIGN_OTHERS).workspace());
    }

    @PutMapping("/api/surveys/settings")
    SurveySettings settings(@RequestBody SurveySettings settings) {
        Agent agent = current.require(Permission.ASSIGN_OTHERS);
        answers.settings(agent.workspace(), settings);
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "surveys_changed",
                Map.of("on", Boolean.toString(settings.on())));
        return settings;
    }

    record Said(
            ConversationId conversation,
            int rating,
            Optional<Instant> at,
            Optional<String> reason,
            Optional<AgentId> agent) {}

    record AllSaid(List<Said> items) {}

    @GetMapping("/api/contacts/{id}/surveys")
    AllSaid ofContact(@PathVariable UUID id) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        boolean clear = permissions.may(agent, Permission.SEE_CONTACT_DATA);
        return new AllSaid(answers.ofContact(agent.workspace(), new ContactId(id)).stream()
                .map(it -> new Said(
                        it.conversation(),
                        it.rating().orElseThrow(),
                        it.ratedAt(),
                        it.reason().map(why -> clear ? why : masking.mask(why)),
                        it.agent()))
                .toList());
    }

    /** @param good 4 or 5; @param key an agent's or team's id, a channel, {@code bot}, or blank for all */
    record Figure(String key, int asked, int answered, int good, double average) {
        static Figure of(String key, Collection<Survey> surveys) {
            int[] ratings = surveys.stream()
                    .flatMap(it -> it.rating().stream())
                    .mapToInt(Integer::intValue)
                    .toArray();
            int good = 0;
            int sum = 0;
            for (int rating : ratings) {
                good += rating >= 4 ? 1 : 0;
                sum += rating;
            }
            return new Figure(
                    key, surveys.size(), ratings.length, good, ratings.length == 0 ? 0 : (double) sum / ratings.length);
        }
    }

    record Figures(Figure all, List<Figure> agents, List<Figure> teams, List<Figure> channels) {}

    /** Answers 4 and 5 of all answers; who did not answer counts as nothing but asked. */
    @GetMapping("/api/surveys/figures")
    Figures figures(@RequestParam(defaultValue = "30") int days) {
        Agent agent = current.require(Permission.ASSIGN_OTHERS);
        List<Survey> surveys =
                answers.since(agent.workspace(), clock.instant().minus(Duration.ofDays(Math.clamp(days, 1, 366))));
        return new Figures(
                Figure.of("", surveys),
                grouped(surveys.stream()
                        .collect(Collectors.groupingBy(it ->
                                it.agent().map(id -> id.value().toString()).orElse("bot")))),
                teams.teams(agent.workspace()).stream()
                        .map(team -> Figure.of(
                                team.id().value().toString(),
                                surveys.stream()
                                        .filter(it ->
                                                it.agent().filter(team::has).isPresent())
                                        .toList()))
                        .filter(figure -> figure.asked() > 0)
                        .toList(),
                grouped(surveys.stream()
                        .collect(
                                Collectors.groupingBy(it -> channel(it.address().kind())))));
    }

    private static String channel(ChannelKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<Figure> grouped(Map<String, List<Survey>> groups) {
        return groups.entrySet().stream()
                .map(entry -> Figure.of(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> Integer.compare(other.answered(), one.answered()))
                .toList();
    }
}
