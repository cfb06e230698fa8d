package io.sayonce.proof.faults.clock;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Makes the clock of a Java process go wrong: every class that is loaded is led to {@link OffClock} for the time. */
public final class ClockAgent implements ClassFileTransformer {

    private static final String CLOCK = "java/time/Clock";
    private static final String ITSELF = "io/sayonce/proof/faults/clock/";

    private ClockAgent() {}

    /** Called before the program. */
    public static void premain(String off, Instrumentation instrumentation) throws UnmodifiableClassException {
        var ours = Set.of(OffClock.class.getModule());
        instrumentation.redefineModule(Object.class.getModule(), ours, Map.of(), Map.of(), Set.of(), Map.of());
        OffClock.goOff(Duration.parse(off));
        instrumentation.addTransformer(new ClockAgent(), true);
        instrumentation.retransformClasses(Clock.class);
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] code) {
        if (name == null || name.startsWith(ITSELF) || name.startsWith("java/") && !name.equals(CLOCK)) {
            return null;
        }
        var constants = new Constants(code);
        return name.equals(CLOCK)
                ? constants.lead("java/time/Instant", "ofEpochSecond", "(JJ)Ljava/time/Instant;")
                : constants.lead("java/lang/System", "currentTimeMillis", "()J");
    }
}
