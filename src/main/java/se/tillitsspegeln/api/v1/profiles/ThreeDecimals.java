package se.tillitsspegeln.api.v1.profiles;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/**
 * Writes a number of at most three decimals. A profile has hundreds of them, and finding the shortest decimals of a double
 * anew for each was the dearest part of writing it; the text is the same.
 */
final class ThreeDecimals extends JsonSerializer<Double> {

    private static final int THOUSAND = 1000;
    private static final String[] TEXTS = new String[10 * THOUSAND];

    static {
        for (int thousandths = 0; thousandths < TEXTS.length; thousandths++) {
            TEXTS[thousandths] = Double.toString(thousandths / (double) THOUSAND);
        }
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
        long thousandths = Math.round(value * THOUSAND);
        if (thousandths >= 0 && thousandths < TEXTS.length && thousandths / (double) THOUSAND == value) {
            json.writeNumber(TEXTS[(int) thousandths]);
        } else {
            json.writeNumber(value);
        }
    }
}
