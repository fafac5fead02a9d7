package se.tillitsspegeln.operations.durable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.h2.engine.SessionLocal;
import org.jspecify.annotations.Nullable;

/**
 * A connection that changes the database inside the gate alone, and whose commit waits for the disk if its transaction
 * changed anything; all else goes straight through.
 */
final class DurableConnection implements InvocationHandler {

    /** From so many rows on, a transaction may have changed more than memory should hold. */
    private static final int MANY_ROWS = 2_000;

    private final Connection connection;
    private final SessionLocal session;
    private final EmbeddedStore store;
    private final int patienceMillis;

    private DurableConnection(Connection connection, SessionLocal session, EmbeddedStore store) {
        this.connection = connection;
        this.session = session;
        this.store = store;
        patienceMillis = session.getLockTimeout();
        EmbeddedStore.waitBriefly(session);
    }

    static Connection around(Connection connection, SessionLocal session, EmbeddedStore store) {
        return (Connection) Proxy.newProxyInstance(
                DurableConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new DurableConnection(connection, session, store));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "commit" -> {
                commit();
                yield null;
            }
            case "rollback", "setAutoCommit", "close" ->
                store.inside(changed(), large(), () -> call(method, arguments));
            case "prepareStatement", "prepareCall", "createStatement" -> statement(method, arguments);
            default -> call(method, arguments);
        };
    }

    private @Nullable Object statement(Method method, Object @Nullable [] arguments) throws Exception {
        Object statement = call(method, arguments);
        if (statement instanceof Statement plain && (arguments == null || mayChange(arguments[0]))) {
            return DurableStatement.around(plain, method.getReturnType(), this, deletes(arguments));
        }
        return statement;
    }

    /** Everything but a plain question; an unnecessary pass through the gate does no harm. */
    static boolean mayChange(Object sql) {
        String text = String.valueOf(sql).toLowerCase(Locale.ROOT);
        return !text.startsWith("select ") || text.contains(" for ");
    }

    /** Whether the text, which is the first argument, deletes, and so perhaps many rows at once. */
    static boolean deletes(Object @Nullable [] arguments) {
        return arguments != null && String.valueOf(arguments[0]).startsWith("delete ");
    }

    private void commit() throws SQLException {
        if (changed()) {
            store.group().commit(this::commitInside);
        } else {
            connection.commit();
        }
    }

    private void commitInside() throws SQLException {
        try {
            store.inside(true, large(), () -> {
                connection.commit();
                return null;
            });
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the transaction has changed or locked anything; reading a page must not cost a write. */
    boolean changed() {
        return session.containsUncommitted();
    }

    /** Whether its end touches so many rows again that it had better be alone, and so does a deletion in it. */
    boolean large() {
        return changed() && session.getTransaction().setSavepoint() > MANY_ROWS;
    }

    EmbeddedStore store() {
        return store;
    }

    /** How long the database's address lets a statement wait for a row. */
    int patienceMillis() {
        return patienceMillis;
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Exception {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw cause(e);
        }
    }

    /** What a call by reflection failed with. */
    static Exception cause(InvocationTargetException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof Exception exception ? exception : e;
    }
}
