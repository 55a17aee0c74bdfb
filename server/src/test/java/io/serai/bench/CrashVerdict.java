package io.serai.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of the messages: the database's threads held against what customers sent and what the platform's double got.
 *
 * @param lost acknowledged, but in no thread; or an answer that counts as sent but never reached the platform
 * @param duplicated a second copy in a thread, a second answer to one message, or one answer that reached the customer twice
 * @param reordered stored out of the order in which they were acknowledged, or answers that overtook each other
 * @param unanswered a customer message after which the bot said nothing, although the conversation was the bot's
 * @param uncertain answers that a kill caught between the request and its record: nobody can know whether they arrived, so they
 *     are not repeated but marked at the desk. {@code arrived} of them did
 */
record CrashVerdict(
        int lost,
        int duplicated,
        int reordered,
        int unanswered,
        int uncertain,
        int arrived,
        int answers,
        int handedOver,
        int dead) {

    private record Line(
            String id,
            long seq,
            String author,
            Optional<String> answers,
            String delivery,
            long platformId,
            String body) {
        boolean customers() {
            return author.equals("customer");
        }

        boolean bots() {
            return author.equals("bot");
        }
    }

    static CrashVerdict of(Connection database, BotApiDouble telegram, Customers customers, int conversations, int each)
            throws SQLException {
        Map<Long, List<BotApiDouble.Sent>> received =
                telegram.sent().stream().collect(Collectors.groupingBy(BotApiDouble.Sent::chat));
        var tally = new Tally();
        for (int conversation = 0; conversation < conversations; conversation++) {
            List<Line> thread = thread(database, Customers.chat(conversation));
            tally.count(
                    thread,
                    received.getOrDefault(Customers.chat(conversation), List.of()),
                    customers,
                    conversation,
                    each);
        }
        tally.handedOver = number(database, "select count(*) from conversation where owner_kind <> 'bot'");
        tally.dead = number(database, "select count(*) from job where state = 'dead'");
        return tally.verdict();
    }

    /** In the order of storage. */
    private static List<Line> thread(Connection database, long chat) throws SQLException {
        var lines = new ArrayList<Line>();
        try (var statement = database.prepareStatement("""
                select m.id, m.seq, m.author_kind, m.answers, m.delivery, m.external_id, m.content ->> 'body'
                from message m join conversation c on c.id = m.conversation_id
                where c.channel = 'telegram' and (c.address = ? or c.address like ?)
                order by c.opened_at, m.seq
                """)) {
            statement.setString(1, Long.toString(chat));
            statement.setString(2, "%:" + chat);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(new Line(
                            rows.getString(1),
                            rows.getLong(2),
                            rows.getString(3),
                            Optional.ofNullable(rows.getString(4)),
                            rows.getString(5),
                            lastNumber(rows.getString(6)),
                            String.valueOf(rows.getString(7))));
                }
            }
        }
        return lines;
    }

    private static long lastNumber(@Nullable String externalId) {
        return externalId == null ? -1 : Long.parseLong(externalId.replaceAll(".*\\D", ""));
    }

    private static int number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static final class Tally {
        private int lost;
        private int duplicated;
        private int reordered;
        private int unanswered;
        private int uncertain;
        private int arrived;
        private int answers;
        private int handedOver;
        private int dead;

        void count(
                List<Line> thread, List<BotApiDouble.Sent> received, Customers customers, int conversation, int each) {
            inbound(thread, customers, conversation, each);
            outbound(thread, received);
            silence(thread);
        }

        private void inbound(List<Line> thread, Customers customers, int conversation, int each) {
            Map<String, List<Line>> byText =
                    thread.stream().filter(Line::customers).collect(Collectors.groupingBy(Line::body));
            long[] seqs = new long[each];
            for (int n = 0; n < each; n++) {
                List<Line> copies = byText.getOrDefault(Customers.text(conversation, n), List.of());
                lost += copies.isEmpty() ? 1 : 0;
                duplicated += Math.max(0, copies.size() - 1);
                seqs[n] = copies.isEmpty() ? -1 : copies.getFirst().seq();
            }
            for (int one = 0; one < each; one++) {
                for (int other = 0; other < each; other++) {
                    boolean turned = seqs[one] > seqs[other] && seqs[other] >= 0;
                    reordered += turned && customers.knownBefore(conversation, one, other) ? 1 : 0;
                }
            }
        }

        private void outbound(List<Line> thread, List<BotApiDouble.Sent> received) {
            List<Line> replies = thread.stream().filter(Line::bots).toList();
            answers += replies.size();
            duplicated += replies.size()
                    - (int) replies.stream()
                            .map(line -> line.answers().orElse(line.id()))
                            .distinct()
                            .count();
            Map<Long, Line> byPlatformId = replies.stream()
                    .filter(line -> line.platformId() >= 0)
                    .collect(Collectors.toMap(Line::platformId, Function.identity(), (one, other) -> one));
            Set<Long> arrivedIds = new HashSet<>();
            long newest = -1;
            int unknown = 0;
            for (BotApiDouble.Sent sent : received) {
                arrivedIds.add(sent.id());
                Line line = byPlatformId.get(sent.id());
                if (line == null) {
                    unknown++;
                } else {
                    reordered += line.seq() < newest ? 1 : 0;
                    newest = Math.max(newest, line.seq());
                }
            }
            count(replies, arrivedIds, unknown);
        }

        /** What arrived without our knowing its number can only be answers that are marked uncertain. */
        private void count(List<Line> replies, Set<Long> arrivedIds, int unknown) {
            int marked = (int) replies.stream()
                    .filter(line -> line.delivery().equals("uncertain"))
                    .count();
            uncertain += marked;
            arrived += Math.min(marked, unknown);
            duplicated += Math.max(0, unknown - marked);
            lost += (int) replies.stream()
                    .filter(line -> line.delivery().equals("sent") && !arrivedIds.contains(line.platformId()))
                    .count();
        }

        private void silence(List<Line> thread) {
            Map<Boolean, Long> last = new HashMap<>();
            for (Line line : thread) {
                boolean reply = line.bots()
                        && (line.delivery().equals("sent") || line.delivery().equals("uncertain"));
                if (line.customers() || reply) {
                    last.put(reply, line.seq());
                }
            }
            long lastReply = last.getOrDefault(true, -1L);
            unanswered += (int) thread.stream()
                    .filter(line -> line.customers() && line.seq() > lastReply)
                    .count();
        }

        CrashVerdict verdict() {
            return new CrashVerdict(
                    lost, duplicated, reordered, unanswered, uncertain, arrived, answers, handedOver, dead);
        }
    }

    /** @return whether the promise held */
    boolean print(Customers customers, int kills) {
        System.out.printf(
                """

                %d messages, %d of them delivered twice, %d pairs swapped; %d kills of the server, 1 of PostgreSQL
                  lost        %5d
                  duplicated  %5d
                  reordered   %5d
                  unanswered  %5d

                  answers     %5d   (a burst of messages gets one)
                  uncertain   %5d   (marked at the desk; %d of them had arrived)
                  handed over %5d conversations
                  dead jobs   %5d
                """,
                customers.messages(),
                customers.deliveredTwice(),
                customers.swapped(),
                kills,
                lost,
                duplicated,
                reordered,
                unanswered,
                answers,
                uncertain,
                arrived,
                handedOver,
                dead);
        return lost == 0 && duplicated == 0 && reordered == 0 && unanswered == 0 && handedOver == 0 && dead == 0;
    }
}
