package se.tillitsspegeln.organisation;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds units by any part of their names, without walking through them: a suffix array over all names (Manber and Myers
 * 1990). A search costs two binary searches and one step per place where the text occurs. 5,000 names of 20 letters take
 * about half a megabyte.
 */
final class UnitSearch {

    private static final char BETWEEN = '\n';

    private final List<Unit> units;
    private final String text;
    private final int[] starts;
    private final int[] suffixes;

    UnitSearch(List<Unit> units) {
        this.units = units;
        StringBuilder all = new StringBuilder();
        starts = new int[units.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = all.length();
            all.append(folded(units.get(i).name())).append(BETWEEN);
        }
        text = all.toString();
        suffixes = IntStream.range(0, text.length())
                .filter(at -> text.charAt(at) != BETWEEN)
                .boxed()
                .sorted(this::compareSuffixes)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Units whose name holds this text, whatever its case, in the order of the tree. */
    List<Unit> find(String wanted) {
        String part = folded(wanted.strip());
        if (part.isEmpty()) {
            return List.of();
        }
        BitSet found = new BitSet(starts.length);
        for (int i = firstFrom(part); i < suffixes.length && text.startsWith(part, suffixes[i]); i++) {
            found.set(unitAt(suffixes[i]));
        }
        return found.stream().mapToObj(units::get).toList();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace(BETWEEN, ' ');
    }

    private int compareSuffixes(int one, int other) {
        int a = one;
        int b = other;
        while (text.charAt(a) == text.charAt(b)) {
            if (text.charAt(a) == BETWEEN) {
                return Integer.compare(one, other);
            }
            a++;
            b++;
        }
        return Character.compare(text.charAt(a), text.charAt(b));
    }

    /** The first suffix that does not come before this text. */
    private int firstFrom(String part) {
        int low = 0;
        int high = suffixes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(suffixes[middle], part) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int suffix, String part) {
        for (int i = 0; i < part.length(); i++) {
            int difference = Character.compare(text.charAt(suffix + i), part.charAt(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    /** The last unit that starts at or before this place. */
    private int unitAt(int place) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
