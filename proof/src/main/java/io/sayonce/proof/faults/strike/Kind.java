package io.sayonce.proof.faults.strike;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import io.sayonce.proof.faults.wire.Link;
import io.sayonce.proof.faults.wire.Link.End;
import io.sayonce.proof.faults.wire.Weather;
import io.sayonce.stack.plan.Service;

/** The kinds of faults: how long one of each lasts, in seconds at least and at most, and what is drawn for it. */
public enum Kind {
    SERVICE_KILLED(0.5, 3, random -> new Kill(Target.of(service(random)))),
    BROKER_KILLED(0.5, 3, random -> new Kill(Target.BROKER)),
    DATABASE_KILLED(0.5, 3, random -> new Kill(Target.DATABASE)),
    NETWORK_CUT(
            1,
            6,
            random -> new BadWeather(
                    link(random),
                    any(List.of(new Weather.Cut(), new Weather.Silent(), new Weather.Unanswered()), random))),
    CALLER_HANGS_UP(3, 6, random -> new HungUp(random.nextDouble(0.2, 0.6))),
    REPEATED(2, 5, random -> new Repetition(random.nextInt(50, 200), random.nextLong())),
    POISONED(1, 4, random -> new Poison(random.nextInt(5, 30), random.nextLong())),
    REPLICAS_COME_AND_GO(3, 6, random -> new MoreReplicas(service(random), random.nextInt(1, 4))),
    SERVICE_PAUSED(1, 10, random -> new Pause(Target.of(service(random)))),
    BROKER_PAUSED(1, 8, random -> new Pause(Target.BROKER)),
    DATABASE_PAUSED(1, 8, random -> new Pause(Target.DATABASE)),
    NETWORK_SLOW(
            3, 6, random -> new BadWeather(link(random), new Weather.Slow(Duration.ofMillis(random.nextInt(20, 400))))),
    MAIL_DOWN(2, 6, random -> new BadWeather(new Link(Service.NOTIFICATION, End.MAIL), new Weather.Cut())),
    LONG_TRANSACTION(4, 8, random -> new LongTransaction(service(random))),
    CLOCK_WRONG(4, 8, random -> new WrongClock(service(random), Duration.ofHours(random.nextBoolean() ? 1 : -1))),
    ZOMBIE(10, 14, random -> new Zombie(service(random))),
    ALL_RESTARTED(0, 1, random -> new RestartAll()),
    RECORDS_REFUSED(3, 6, random -> new SmallRecords(random.nextInt(700, 1_400))),
    PLACES_LOST(2, 5, random -> new PlacesLost(service(random), random.nextInt(5, 100))),
    BROKER_AWAY(90, 180, random -> new Kill(Target.BROKER));

    private static final double MILLIS = 1_000;

    private final double least;
    private final double most;
    private final Function<RandomGenerator, Fault> fault;

    Kind(double least, double most, Function<RandomGenerator, Fault> fault) {
        this.least = least;
        this.most = most;
        this.fault = fault;
    }

    /** What people call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Fault draw(RandomGenerator random) {
        return fault.apply(random);
    }

    Duration length(RandomGenerator random) {
        return Duration.ofMillis(Math.round(random.nextDouble(least, most) * MILLIS));
    }

    private static Service service(RandomGenerator random) {
        return any(List.of(Service.values()), random);
    }

    private static Link link(RandomGenerator random) {
        return any(Link.all(), random);
    }

    private static <T> T any(List<? extends T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}
