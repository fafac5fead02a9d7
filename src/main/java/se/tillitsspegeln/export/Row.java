package se.tillitsspegeln.export;

import org.jspecify.annotations.Nullable;

/** One row: a cell for each column, text, a number or nothing. */
final class Row {

    private final Columns columns;
    private final Detail detail;
    private final @Nullable Object[] cells;

    Row(Columns columns, Detail detail) {
        this.columns = columns;
        this.detail = detail;
        this.cells = new Object[columns.all().size()];
        set("kind", detail.wire());
    }

    Detail detail() {
        return detail;
    }

    Row set(String column, @Nullable Object value) {
        cells[columns.place(column)] = value;
        return this;
    }

    @Nullable
    Object cell(int place) {
        return cells[place];
    }

    int size() {
        return cells.length;
    }
}
