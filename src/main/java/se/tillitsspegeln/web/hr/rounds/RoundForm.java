package se.tillitsspegeln.web.hr.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.round.NewRound;
import se.tillitsspegeln.web.hr.HrTime;

/** The form for a new round as it was sent; a browser sends text and nothing else. */
class RoundForm {

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    List<String> questionnaires;

    @RestForm
    @Nullable
    String minimumGroupSize;

    @RestForm
    @Nullable
    String opensAt;

    @RestForm
    @Nullable
    String closesAt;

    static RoundForm empty() {
        RoundForm form = new RoundForm();
        form.minimumGroupSize = String.valueOf(NewRound.DEFAULT_GROUP_SIZE);
        return form;
    }

    List<String> chosen() {
        return questionnaires == null ? List.of() : questionnaires;
    }

    /** What is wished for; what cannot be read becomes something that is never accepted. */
    NewRound wish(HrTime time) {
        return new NewRound(
                text(name), chosen(), groupSize(), moment(opensAt, time::startOf), moment(closesAt, time::endOf));
    }

    static boolean isNoDay(@Nullable String typed) {
        return !text(typed).isBlank() && HrTime.day(text(typed)).isEmpty();
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private int groupSize() {
        try {
            return Integer.parseInt(text(minimumGroupSize).strip());
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }

    private static @Nullable Instant moment(@Nullable String typed, Function<LocalDate, Instant> meaning) {
        Optional<LocalDate> day = HrTime.day(text(typed));
        return day.isEmpty() ? null : meaning.apply(day.get());
    }
}
