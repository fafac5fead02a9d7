package se.tillitsspegeln.operations.move;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kinds of values that our tables hold. A new kind has to be thought of here before it can be moved. */
enum Kind {
    TEXT(String.class, Types.VARCHAR),
    NUMBER(Long.class, Types.BIGINT),
    TRUTH(Boolean.class, Types.BOOLEAN),
    DAY(LocalDate.class, Types.DATE),
    MOMENT(OffsetDateTime.class, Types.TIMESTAMP_WITH_TIMEZONE),
    ID(UUID.class, Types.OTHER),
    BYTES(byte[].class, Types.VARBINARY);

    private final Class<?> type;
    private final int sql;

    Kind(Class<?> type, int sql) {
        this.type = type;
        this.sql = sql;
    }

    /** @param name what PostgreSQL calls the type of a column */
    static Kind of(String name) {
        return switch (name) {
            case "character varying" -> TEXT;
            case "integer", "bigint" -> NUMBER;
            case "boolean" -> TRUTH;
            case "date" -> DAY;
            case "timestamp with time zone" -> MOMENT;
            case "uuid" -> ID;
            case "bytea" -> BYTES;
            default -> throw new IllegalStateException("columns of the type " + name + " cannot be moved yet");
        };
    }

    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        if (this == NUMBER) {
            long number = row.getLong(column);
            return row.wasNull() ? null : number;
        }
        return this == BYTES ? row.getBytes(column) : row.getObject(column, type);
    }

    void write(PreparedStatement insert, int column, @Nullable Object value) throws SQLException {
        if (value == null) {
            insert.setNull(column, this == BYTES ? Types.BINARY : sql);
        } else if (value instanceof byte[] bytes) {
            insert.setBytes(column, bytes);
        } else {
            insert.setObject(column, value);
        }
    }

    /** The same text for the same value, whichever database it was read from. */
    static String text(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value instanceof OffsetDateTime moment
                ? moment.withOffsetSameInstant(ZoneOffset.UTC).toString()
                : String.valueOf(value);
    }
}
