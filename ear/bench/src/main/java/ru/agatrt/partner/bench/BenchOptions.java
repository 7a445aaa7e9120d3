package ru.agatrt.partner.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line of {@code bin/bench} asks for.
 *
 * @param home    the project's root
 * @param names   of the measurements; empty for all
 * @param port    HTTP port
 * @param offset  added to every internal port
 * @param repeats measured runs of each kind, after a warm-up
 * @param percent share of the full number of rows, 1 to 100; for trying the bench itself
 * @param lines   purchase lines of the measurements of the warehouse; 0: as many as the measurement is meant for
 * @param partners companies of the measurement of reports; 0: as many as it is meant for
 * @param fault   word in the rows of the fault table that are wanted; empty for all
 */
public record BenchOptions(Path home, List<String> names, int port, int offset, int repeats, int percent, int lines, int partners,
                           String fault) {

    private static final int REPEATS = 3;

    static final String USAGE = """
            usage: bin/bench [NAME…] [--repeat N] [--percent N] [--lines N] [--partners N] [--fault WORD] [--port N] [--offset N]
              NAME         %s; all of them without a name
              --repeat N   measured runs of each kind (default 3; of faults 5)
              --percent N  share of the full number of rows (default 100)
              --lines N    purchase lines, of pipeline, streaming, refresh and faults; letters, of mail
              --partners N companies, of reports
              --fault WORD of faults only those whose row has the word, such as binlog
              --port N     HTTP port of the system it starts (default 8480)
              --offset N   added to every internal port of that system (default 4000)""";

    static BenchOptions parse(Path home, List<String> arguments) {
        List<String> names = new ArrayList<>();
        int port = 8_480;
        int offset = 4_000;
        int repeats = 0;
        int percent = 100;
        int lines = 0;
        int partners = 0;
        String fault = "";
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
            String argument = rest.next();
            switch (argument) {
                case "--repeat" -> repeats = number(argument, rest, 1, 100);
                case "--percent" -> percent = number(argument, rest, 1, 100);
                case "--lines" -> lines = number(argument, rest, 1_000, 10_000_000);
                case "--partners" -> partners = number(argument, rest, 100, 100_000);
                case "--fault" -> fault = word(argument, rest);
                case "--port" -> port = number(argument, rest, 1, 65_535);
                case "--offset" -> offset = number(argument, rest, 0, 40_000);
                default -> names.add(argument);
            }
        }
        return new BenchOptions(home, List.copyOf(names), port, offset, repeats, percent, lines, partners, fault);
    }

    private static String word(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(name + " needs a word");
        }
        return rest.next();
    }

    private static int number(String name, Iterator<String> rest, int least, int most) {
        try {
            int value = Integer.parseInt(rest.hasNext() ? rest.next() : "");
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a whole number", e);
        }
        throw new IllegalArgumentException(name + " must be from " + least + " to " + most);
    }

    /** Measured runs when the command line says nothing of its own. */
    public int repeats(int otherwise) {
        return repeats == 0 ? otherwise : repeats;
    }

    /** Measured runs, three when the command line says nothing. */
    @Override
    public int repeats() {
        return repeats(REPEATS);
    }

    /** Purchase lines when the command line says nothing of its own. */
    public int lines(int otherwise) {
        return lines == 0 ? rows(otherwise) : lines;
    }

    /** Companies when the command line says nothing of its own. */
    public int partners(int otherwise) {
        return partners == 0 ? rows(otherwise) : partners;
    }

    /** Results and data of the systems. */
    public Path target() {
        return home.resolve("target/bench");
    }

    /** A number of rows, cut down when only a share is asked for. */
    public int rows(int full) {
        return (int) ((long) full * percent / 100);
    }
}
