package se.tillitsspegeln.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The wish to be recognised by a token. */
final class TokenRequest extends BaseAuthenticationRequest {

    private final String text;

    TokenRequest(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
