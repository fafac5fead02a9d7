package se.tillitsspegeln.api.v1.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ThreeDecimalsTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final ObjectMapper OURS =
            new ObjectMapper().registerModule(new SimpleModule().addSerializer(Double.class, new ThreeDecimals()));

    @Property
    void aShareOrMeanIsWrittenAsItAlwaysWas(@ForAll @IntRange(max = 12_000) int thousandths)
            throws JsonProcessingException {
        Double value = thousandths / 1000.0;
        assertThat(OURS.writeValueAsString(value)).isEqualTo(PLAIN.writeValueAsString(value));
    }

    @Property
    void anyOtherNumberTooIsWrittenWhole(@ForAll @DoubleRange(min = -20, max = 20) double any)
            throws JsonProcessingException {
        Double value = any;
        assertThat(OURS.writeValueAsString(value)).isEqualTo(PLAIN.writeValueAsString(value));
    }
}
