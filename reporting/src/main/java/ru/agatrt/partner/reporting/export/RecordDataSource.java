package ru.agatrt.partner.reporting.export;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;

/**
 * Rows of a design from records: a field has the name of a component. (The engine's own bean sources do not know records.) Each row is shown
 * to whoever watches how the document is made.
 */
public final class RecordDataSource implements JRRewindableDataSource {

    private final List<? extends Record> rows;
    private final Map<String, RecordComponent> components = new HashMap<>();
    private final MakingWatch watch = Making.current();
    private Iterator<? extends Record> iterator;
    private long taken;
    private Record current;

    public <R extends Record> RecordDataSource(Class<R> type, List<R> rows) {
        this.rows = rows;
        for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            components.put(component.getName(), component);
        }
        moveFirst();
    }

    @Override
    public boolean next() {
        boolean more = iterator.hasNext();
        current = more ? iterator.next() : null;
        if (more) {
            watch.look(MakingStage.ROWS, ++taken, rows.size());
        }
        return more;
    }

    @Override
    public Object getFieldValue(JRField field) throws JRException {
        RecordComponent component = components.get(field.getName());
        if (component == null) {
            throw new JRException("The rows of this design have no component " + field.getName());
        }
        try {
            return component.getAccessor().invoke(current);
        } catch (ReflectiveOperationException e) {
            throw new JRException(e);
        }
    }

    @Override
    public void moveFirst() {
        iterator = rows.iterator();
        current = null;
        taken = 0;
    }
}
