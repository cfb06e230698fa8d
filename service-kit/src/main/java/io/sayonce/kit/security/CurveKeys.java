package io.sayonce.kit.security;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import org.jose4j.keys.EllipticCurves;

/** Keys on the elliptic curve P-256, as settings hold them. */
public final class CurveKeys {

    /** What is made of a key's encoding. */
    @FunctionalInterface
    private interface Making<K> {
        K of(KeyFactory factory, KeySpec encoded) throws GeneralSecurityException;
    }

    private CurveKeys() {}

    /**
     * What verifies.
     *
     * @param base64 of X.509
     * @throws IllegalArgumentException if it is none on this curve
     */
    public static PublicKey publicKey(String base64) {
        return onCurve(KeyFactory::generatePublic, new X509EncodedKeySpec(decoded(base64)));
    }

    /**
     * What signs.
     *
     * @param base64 of PKCS#8
     * @throws IllegalArgumentException if it is none on this curve
     */
    public static PrivateKey privateKey(String base64) {
        return onCurve(KeyFactory::generatePrivate, new PKCS8EncodedKeySpec(decoded(base64)));
    }

    /** Whether what one of them signs the other verifies. */
    public static boolean fit(PrivateKey signs, PublicKey verifies) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signs);
            var signed = signature.sign();
            signature.initVerify(verifies);
            return signature.verify(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static <K> K onCurve(Making<K> making, KeySpec encoded) {
        try {
            var key = making.of(KeyFactory.getInstance("EC"), encoded);
            var curve = ((ECKey) key).getParams().getCurve();
            if (!EllipticCurves.P_256.equals(EllipticCurves.getName(curve))) {
                throw new IllegalArgumentException("a key on another curve than P-256");
            }
            return key;
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
