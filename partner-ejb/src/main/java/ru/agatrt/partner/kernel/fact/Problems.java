package ru.agatrt.partner.kernel.fact;

import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.kernel.Text;

/** What is wrong with one row: a row with any problem is rejected whole, and all its problems are told at once. */
public final class Problems {

    /** A problem and the column of the file where it is to be mended. */
    public record Problem(String column, Text text) {
    }

    private final List<Problem> found = new ArrayList<>(2);

    /** @param nameThenValue argument names and values of the sentence, in turn */
    public void add(String column, String code, Object... nameThenValue) {
        found.add(new Problem(column, Text.of(code, nameThenValue)));
    }

    public void add(String column, FieldProblem problem) {
        found.add(new Problem(column, new Text(problem.code(), problem.args())));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    public void clear() {
        found.clear();
    }
}
