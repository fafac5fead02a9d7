package se.tillitsspegeln.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Messages for Java code; templates use their namespaces. */
public final class Words {

    private Words() {}

    /** A bundle's messages in one language. */
    public static <T> T of(Class<T> bundle, Language language) {
        return MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }
}
