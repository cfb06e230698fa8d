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
import java.util.function.Function;

import io.quarkus.runtime.configuration.ConfigurationException;
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
     * @throws ConfigurationException naming the setting, if it is none on this curve
     */
    public static PublicKey publicKey(String setting, String base64) {
        return read(setting, "an X.509", base64, KeyFactory::generatePublic, X509EncodedKeySpec::new);
    }

    /**
     * What signs.
     *
     * @param base64 of PKCS#8
     * @throws ConfigurationException naming the setting, if it is none on this curve
     */
    public static PrivateKey privateKey(String setting, String base64) {
        return read(setting, "a PKCS#8", base64, KeyFactory::generatePrivate, PKCS8EncodedKeySpec::new);
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

    private static <K> K read(
            String setting, String kind, String base64, Making<K> making, Function<byte[], KeySpec> encoding) {
        try {
            return onCurve(making, encoding.apply(Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException | GeneralSecurityException none) {
            throw new ConfigurationException(
                    "Not started. %s has to be the base64 of %s key on the elliptic curve P-256."
                            .formatted(setting, kind));
        }
    }

    private static <K> K onCurve(Making<K> making, KeySpec encoded) throws GeneralSecurityException {
        var key = making.of(KeyFactory.getInstance("EC"), encoded);
        var curve = ((ECKey) key).getParams().getCurve();
        if (!EllipticCurves.P_256.equals(EllipticCurves.getName(curve))) {
            throw new GeneralSecurityException("a key on another curve than P-256");
        }
        return key;
    }
}
