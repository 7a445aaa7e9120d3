package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a partner has been: its sales status from step to step, and its project status beside it.
 *
 * @param steps changes of the retail or wholesale status, in order of time; empty: never had one
 * @param projectFrom first day of the project status; {@code null}: never had it
 * @param individualThreshold amount set with the last step's status instead of the edition's (Program § 2, ***); {@code null}: none
 */
record Career(List<Step> steps, LocalDate projectFrom, BigDecimal individualThreshold) {

    /**
     * A change of status.
     *
     * @param from first day
     * @param level status from then on; {@link Level#NONE} ends the one before
     */
    record Step(LocalDate from, Level level) {
    }

    Career {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i - 1).from().isBefore(steps.get(i).from())) {
                throw new IllegalArgumentException("Steps out of order: " + steps);
            }
        }
    }

    static Career of(Step... steps) {
        return new Career(List.of(steps), null, null);
    }

    static Step step(LocalDate from, Level level) {
        return new Step(from, level);
    }

    Career withProject(LocalDate from) {
        return new Career(steps, from, individualThreshold);
    }

    Career withThreshold(BigDecimal amount) {
        return new Career(steps, projectFrom, amount);
    }

    /** Retail or wholesale status on a day. */
    Level on(LocalDate day) {
        Level level = Level.NONE;
        for (Step step : steps) {
            if (!step.from().isAfter(day)) {
                level = step.level();
            }
        }
        return level;
    }

    boolean project(LocalDate day) {
        return projectFrom != null && !projectFrom.isAfter(day);
    }

    /** First day of a status that demands certified people. */
    Optional<LocalDate> specialistsNeededFrom() {
        Optional<LocalDate> sales = steps.stream().filter(s -> s.level().needsSpecialists()).map(Step::from).findFirst();
        if (projectFrom == null) {
            return sales;
        }
        return Optional.of(sales.filter(d -> d.isBefore(projectFrom)).orElse(projectFrom));
    }
}
