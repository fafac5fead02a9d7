package se.tillitsspegeln.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class UnitSearchTest {

    @Test
    void anyPartOfANameIsFoundWhateverItsCaseInTheOrderOfTheTree() {
        UnitTree tree = tree(List.of("Västra Götalandsregionen", "Sahlgrenska Sjukhuset", "Sjukhusapoteket", "Åre"));
        assertThat(names(tree, "sjukhus")).containsExactly("Sahlgrenska Sjukhuset", "Sjukhusapoteket");
        assertThat(names(tree, " ka Sj ")).containsExactly("Sahlgrenska Sjukhuset");
        assertThat(names(tree, "åRE")).containsExactly("Åre");
        assertThat(names(tree, "u2")).as("an id").containsExactly("Sjukhusapoteket");
        assertThat(names(tree, "  ")).isEmpty();
        assertThat(names(tree, "zzz")).isEmpty();
        assertThat(UnitTree.EMPTY.search("a")).isEmpty();
    }

    @Property(tries = 300)
    void searchFindsWhatLookingThroughAllNamesFinds(
            @ForAll @Size(min = 1, max = 12)
                    List<@StringLength(min = 1, max = 8) @CharRange(from = 'a', to = 'c') String> names,
            @ForAll @StringLength(min = 1, max = 4) @CharRange(from = 'a', to = 'c') String part) {
        UnitTree tree = tree(names);
        List<String> expected = names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                .toList();
        assertThat(names(tree, part)).isEqualTo(expected);
    }

    private static List<String> names(UnitTree tree, String text) {
        return tree.search(text).stream().map(Unit::name).toList();
    }

    /** A chain, whose order is that of the names. */
    private static UnitTree tree(List<String> names) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            units.add(new Unit(new UnitId("u" + i), names.get(i), i == 0 ? null : new UnitId("u" + (i - 1))));
        }
        return UnitTree.of(units);
    }
}
