package ru.agatrt.partner.etl.transform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import ru.agatrt.partner.etl.Sql;

/** A real connection of which the n-th statement (a commit is one) is met by the end of the session, as if its process were killed. */
final class Watched {

    private final Connection real;
    private final Connection killer;
    private final long session;
    private long left;

    private Watched(Connection real, Connection killer, long session, long left) {
        this.real = real;
        this.killer = killer;
        this.session = session;
        this.left = left;
    }

    /**
     * @param killer another connection of the same account
     * @param left   statements that still succeed
     */
    static Connection connection(Connection real, Connection killer, long left) throws SQLException {
        long session = Long.parseLong(Sql.value(real, "SELECT CONNECTION_ID()"));
        return new Watched(real, killer, session, left).connection();
    }

    private Connection connection() {
        return proxy(Connection.class, real, (method, result) -> {
            if (result instanceof PreparedStatement statement) {
                return proxy(PreparedStatement.class, statement, (name, inner) -> inner);
            }
            return result instanceof Statement statement ? proxy(Statement.class, statement, (name, inner) -> inner) : result;
        });
    }

    private interface Wrap {
        Object of(String method, Object result);
    }

    private <T> T proxy(Class<T> type, T target, Wrap wrap) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (method.getName().startsWith("execute") || method.getName().equals("commit")) {
                count();
            }
            try {
                return wrap.of(method.getName(), method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }

    private void count() throws SQLException {
        if (left-- == 0) {
            Sql.run(killer, "KILL HARD CONNECTION " + session);
        }
    }
}
