package io.sayonce.stack.keys;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.WholeFiles;

/** What one installation signs and wraps with: staff tokens, link tokens, and the keys of its customers. */
public record Keys(KeyPair staff, KeyPair link, String master) {

    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    public static Keys make() {
        var master = new byte[32];
        new SecureRandom().nextBytes(master);
        return new Keys(rsa(), curve(), BASE64.encodeToString(master));
    }

    /** Those kept in a file, made there (mode 600) the first time. */
    public static Keys in(Path file) {
        if (!Files.exists(file)) {
            WholeFiles.writePrivately(file, make().written());
        }
        try {
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new Trouble(
                    "%s cannot be read: %s. Keep it; what its keys locked is lost without them."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /** What every service needs to know of them. */
    public Map<String, String> settings() {
        return Map.of(
                "sayonce.local",
                "true",
                "sayonce.master-key",
                master,
                "sayonce.staff.public-key",
                BASE64.encodeToString(staff.getPublic().getEncoded()),
                "sayonce.link.public-key",
                BASE64.encodeToString(link.getPublic().getEncoded()));
    }

    /** What only the service that sends links out needs to know. */
    public Map<String, String> linkSettings() {
        return Map.of(
                "sayonce.link.private-key",
                BASE64.encodeToString(link.getPrivate().getEncoded()));
    }

    /** As they stand in their file. */
    String written() {
        var all = new TreeMap<>(settings());
        all.putAll(linkSettings());
        all.put(
                "sayonce.staff.private-key",
                BASE64.encodeToString(staff.getPrivate().getEncoded()));
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static Keys read(String written) throws IOException {
        var all = new Properties();
        all.load(new StringReader(written));
        return new Keys(pair(all, "staff", "RSA"), pair(all, "link", "EC"), setting(all, "sayonce.master-key"));
    }

    private static KeyPair pair(Properties all, String name, String algorithm) {
        var open = Base64.getDecoder().decode(setting(all, "sayonce." + name + ".public-key"));
        var secret = Base64.getDecoder().decode(setting(all, "sayonce." + name + ".private-key"));
        try {
            var factory = KeyFactory.getInstance(algorithm);
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(open)),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("its sayonce.%s keys are no %s keys".formatted(name, algorithm), e);
        }
    }

    private static String setting(Properties all, String name) {
        return Optional.ofNullable(all.getProperty(name))
                .orElseThrow(() -> new IllegalStateException(name + " is missing"));
    }

    /** Quick to verify: each call of staff is. */
    private static KeyPair rsa() {
        return generate("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
    }

    /** Quick to sign with: each mail is. */
    private static KeyPair curve() {
        return generate("EC", new ECGenParameterSpec("secp256r1"));
    }

    private static KeyPair generate(String algorithm, AlgorithmParameterSpec kind) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(kind);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
