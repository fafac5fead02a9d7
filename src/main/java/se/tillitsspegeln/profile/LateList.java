package se.tillitsspegeln.profile;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An unchangeable list that is made when somebody first looks into it. A page reads the profiles of dozens of units and
 * needs a role's indices of most of them; the figures of every role and item would be the larger part of its work.
 */
final class LateList<T> extends AbstractList<T> implements RandomAccess {

    private final Supplier<List<T>> maker;
    private volatile @Nullable List<T> made;

    /** @param maker gives equal lists, should two threads look at once */
    LateList(Supplier<List<T>> maker) {
        this.maker = maker;
    }

    @Override
    public T get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }

    private List<T> made() {
        List<T> list = made;
        if (list == null) {
            list = List.copyOf(maker.get());
            made = list;
        }
        return list;
    }
}
