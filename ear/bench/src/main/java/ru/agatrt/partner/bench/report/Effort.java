package ru.agatrt.partner.bench.report;

/**
 * What something took.
 *
 * @param wall      seconds
 * @param processor seconds of all threads of the process that did it
 */
record Effort(double wall, double processor) {

    /** Of one of so many. */
    Effort each(int count) {
        return new Effort(wall / count, processor / count);
    }

    /** As the lines of the process beside tell it. */
    static Effort parse(String line) {
        String[] words = line.split(" ");
        return new Effort(Double.parseDouble(words[0]), Double.parseDouble(words[1]));
    }

    @Override
    public String toString() {
        return wall + " " + processor;
    }
}
