package se.tillitsspegeln.operations.durable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A statement that changes the database, which it does inside the gate. Where a row is held by another transaction it leaves
 * after a moment and tries again, so that nobody waits inside for long; a batch is run line by line for the same reason.
 */
final class DurableStatement implements InvocationHandler {

    /** A value given to a parameter. */
    private record Setting(Method method, Object[] arguments) {}

    private final Statement statement;
    private final DurableConnection connection;
    private final boolean deletes;
    private final Map<Object, Setting> settings = new LinkedHashMap<>();
    private final List<List<Setting>> batch = new ArrayList<>();

    private DurableStatement(Statement statement, DurableConnection connection, boolean deletes) {
        this.statement = statement;
        this.connection = connection;
        this.deletes = deletes;
    }

    /** @param deletes whether it deletes, and so perhaps many rows at once */
    static Object around(Statement statement, Class<?> type, DurableConnection connection, boolean deletes) {
        return Proxy.newProxyInstance(
                DurableStatement.class.getClassLoader(),
                new Class<?>[] {type},
                new DurableStatement(statement, connection, deletes));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        if (statement instanceof PreparedStatement prepared) {
            if (arguments != null && arguments.length > 1 && name.startsWith("set")) {
                settings.put(arguments[0], new Setting(method, arguments));
            } else if (name.endsWith("Batch")) {
                return batch(prepared, name);
            }
        }
        if (name.startsWith("execute") && (arguments == null || DurableConnection.mayChange(arguments[0]))) {
            return persistently(deletes || DurableConnection.deletes(arguments), () -> call(method, arguments));
        }
        return call(method, arguments);
    }

    private int @Nullable [] batch(PreparedStatement prepared, String name) throws Exception {
        switch (name) {
            case "addBatch" -> batch.add(List.copyOf(settings.values()));
            case "clearBatch" -> batch.clear();
            case "executeBatch" -> {
                return executeBatch(prepared);
            }
            default -> throw new SQLFeatureNotSupportedException(name);
        }
        return null;
    }

    private int[] executeBatch(PreparedStatement prepared) throws Exception {
        int[] counts = new int[batch.size()];
        try {
            for (int line = 0; line < counts.length; line++) {
                for (Setting setting : batch.get(line)) {
                    call(setting.method(), setting.arguments());
                }
                counts[line] = (Integer) Objects.requireNonNull(persistently(deletes, prepared::executeUpdate));
            }
        } catch (SQLException e) {
            throw new BatchUpdateException(e.getMessage(), e.getSQLState(), e.getErrorCode(), counts, e);
        } finally {
            batch.clear();
        }
        return counts;
    }

    /** Tries again until the row is free or the time is over that the database's address allows. */
    private @Nullable Object persistently(boolean deletes, Callable<@Nullable Object> execution) throws Exception {
        long start = System.nanoTime();
        boolean begun = connection.changed();
        boolean large = deletes && connection.large();
        while (true) {
            try {
                return connection.store().inside(begun, large, execution);
            } catch (SQLException e) {
                if (e.getErrorCode() != ErrorCode.LOCK_TIMEOUT_1
                        || System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(connection.patienceMillis())) {
                    throw e;
                }
                // a checkpoint that waits comes first now
                begun = false;
            }
        }
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Exception {
        try {
            return method.invoke(statement, arguments);
        } catch (InvocationTargetException e) {
            throw DurableConnection.cause(e);
        }
    }
}
