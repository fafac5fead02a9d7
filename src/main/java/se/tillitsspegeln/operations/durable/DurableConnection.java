package se.tillitsspegeln.operations.durable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;

/** A connection whose commit waits for the disk if its transaction changed anything; all else goes straight through. */
final class DurableConnection implements InvocationHandler {

    private final Connection connection;
    private final GroupCommit group;

    private DurableConnection(Connection connection, GroupCommit group) {
        this.connection = connection;
        this.group = group;
    }

    static Connection around(Connection connection, GroupCommit group) {
        return (Connection) Proxy.newProxyInstance(
                DurableConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new DurableConnection(connection, group));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("commit")) {
            commit();
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private void commit() throws SQLException {
        if (changed()) {
            group.commit(connection::commit);
        } else {
            connection.commit();
        }
    }

    /** Reading a page must not cost a write; where it cannot be told, the commit counts as a change. */
    private boolean changed() throws SQLException {
        return !(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)
                || session.containsUncommitted();
    }
}
