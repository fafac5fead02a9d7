package se.tillitsspegeln.api.v1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import se.tillitsspegeln.shared.PlainText;

/** Reads a text and refuses one that no database or encoding gives back unchanged. */
final class WholeText extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && PlainText.isOdd(text)) {
            throw new OddText(parser);
        }
        return text;
    }

    /** Says so without repeating the text. */
    static final class OddText extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        OddText(JsonParser parser) {
            super(parser, PlainText.ODD, String.class);
        }
    }
}
