package ru.agatrt.partner.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param port   HTTP port of the application, 1…65535
 * @param offset added to every internal port, 0…40000
 * @param data   directory of the state, created when missing
 * @param empty  true: no demo data and no demo accounts
 */
public record Options(int port, int offset, Path data, boolean empty) {

    static final String USAGE = """
            usage: bin/run [--port N] [--data DIR] [--empty] [--offset N]
              --port N     HTTP port (default 8080)
              --data DIR   directory of databases, files and logs (default ear/launcher/target/data)
              --empty      no demo data; the first administrator is made by a one-time link
              --offset N   added to every internal port, so that two instances can run side by side""";

    private static final int DEFAULT_PORT = 8080;
    private static final int LARGEST_PORT = 65_535;
    private static final int LARGEST_OFFSET = 40_000;

    public Options {
        between("--port", port, 1, LARGEST_PORT);
        between("--offset", offset, 0, LARGEST_OFFSET);
        data = data.toAbsolutePath().normalize();
    }

    /**
     * @throws LaunchException naming the argument that is not understood
     */
    static Options parse(List<String> arguments, Path defaultData) {
        int port = DEFAULT_PORT;
        int offset = 0;
        Path data = defaultData;
        boolean empty = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
            String name = rest.next();
            switch (name) {
                case "--port" -> port = number(name, value(name, rest));
                case "--offset" -> offset = number(name, value(name, rest));
                case "--data" -> data = Path.of(value(name, rest));
                case "--empty" -> empty = true;
                default -> throw new LaunchException("\"" + name + "\" is not an option of bin/run.\n" + USAGE);
            }
        }
        return new Options(port, offset, data, empty);
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new LaunchException(name + " needs a value.\n" + USAGE);
        }
        return rest.next();
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new LaunchException(name + " needs a whole number, not \"" + value + "\".", e);
        }
    }

    private static void between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new LaunchException(name + " must be from " + least + " to " + most + ", not " + value + ".");
        }
    }
}
