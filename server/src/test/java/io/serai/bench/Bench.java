package io.serai.bench;

import java.util.List;

/** Starts one of the benches; the exit status says whether its promise held. */
final class Bench {
    private static final String USAGE = """
            usage: ./serai bench crash [--messages 5000] [--conversations 200] [--kills 5] [--rate 100] [--seed 1]
                   ./serai bench load  [--rate 100] [--seconds 30] [--telegram-share 50] [--limit 400]
                   ./serai bench channels [--rate 20] [--seconds 30] [--customers 40] [--kills 3] [--flood 1500]
                   ./serai bench mail [--mails 400] [--rate 10] [--customers 20] [--kills 3]
                   ./serai bench desk  [--conversations 100000] [--times 100] [--agents 500] [--rate 100] [--seconds 30]
                   ./serai bench orders [--customers 1000] [--rate 10] [--seconds 30]
                   ./serai bench start
            """;

    private Bench() {}

    static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.print(USAGE);
            System.exit(2);
        }
        // without it the double's answers wait 40 ms for a TCP acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Options options = Options.of(List.of(arguments).subList(1, arguments.length));
        boolean held = switch (arguments[0]) {
            case "crash" -> new CrashBench(options).run();
            case "load" -> new LoadBench(options).run();
            case "channels" -> new ChannelsBench(options).run();
            case "mail" -> new MailBench(options).run();
            case "desk" -> new DeskBench(options).run();
            case "orders" -> new OrdersBench(options).run();
            case "start" -> new StartBench().run();
            case String other -> {
                System.err.print(USAGE);
                yield false;
            }
        };
        System.exit(held ? 0 : 1);
    }
}
