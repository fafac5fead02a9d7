package se.tillitsspegeln.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7QF-2M9D-XP1A",
                "k7qf2m9dxp1a",
                "  K7QF 2M9D XP1A ",
                "K7QF–2M9D—XP1A",
                "k7qf.2m9d.xpla",
                "K7QF_2M9D_XPIA",
                "K7QF\u00a02M9D\u200bXP1A"
            })
    void whatPeopleTypeIsUnderstood(String typed) {
        assertThat(CodeText.canonical(typed)).contains("K7QF-2M9D-XP1A");
    }

    @Test
    void theLetterOIsAZero() {
        assertThat(CodeText.canonical("OOOO-oooo-0000")).contains("0000-0000-0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7QF-2M9D", "K7QF-2M9D-XP1A-K", "K7QF-2M9D-XP1U", "K7QF/2M9D/XP1A", "åäö"})
    void whatCannotBeACodeIsNone(String typed) {
        assertThat(CodeText.canonical(typed)).isEmpty();
    }

    @Property
    void noInputBreaksIt(@ForAll String typed) {
        CodeText.canonical(typed)
                .ifPresent(code -> assertThat(CodeText.canonical(code)).contains(code));
    }

    @Test
    void newCodesAreCanonicalAndUseEveryCharacter() {
        String all = Stream.generate(CodeText::random)
                .limit(1_000)
                .peek(code -> assertThat(CodeText.canonical(code)).contains(code))
                .collect(Collectors.joining());
        assertThat(all.chars().distinct().count()).isEqualTo(33);
    }
}
