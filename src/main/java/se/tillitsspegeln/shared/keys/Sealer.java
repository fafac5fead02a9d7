package se.tillitsspegeln.shared.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Seals bytes with AES-256-GCM under one key: 12 bytes of random nonce, then the ciphertext and its 16-byte tag. */
public final class Sealer {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Sealer(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * Seals.
     *
     * @param context what these bytes belong to; opening under another context fails, so that sealed bytes cannot be
     *     moved from one row to another
     */
    public byte[] seal(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, 0, context);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /**
     * Opens.
     *
     * @throws WrongKeyException if the key or the context is another, or the bytes were changed
     */
    public byte[] open(byte[] sealed, String context) {
        if (sealed.length < NONCE) {
            throw new WrongKeyException("sealed bytes are cut off", null);
        }
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), sealed, NONCE, context);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, int from, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new WrongKeyException("sealed bytes do not open with this key", e);
        }
    }

    /** Sealed bytes that this key does not open. */
    public static final class WrongKeyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongKeyException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
