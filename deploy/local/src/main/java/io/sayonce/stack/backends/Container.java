package io.sayonce.stack.backends;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotModifiedException;
import io.sayonce.stack.Trouble;
import io.sayonce.stack.process.Patience;
import org.testcontainers.DockerClientFactory;

/** A container by its id, so that every class loader of a JVM holds the same one. */
record Container(String id) {

    static final Duration START = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 30;

    void start(String name, BooleanSupplier answers) {
        try {
            docker().startContainerCmd(id).exec();
        } catch (NotModifiedException runsAlready) {
            // as wished
        }
        if (!new Patience(START).until(answers)) {
            throw new Trouble("%s in container %s did not start.".formatted(name, id));
        }
    }

    void stop() {
        resume();
        try {
            docker().stopContainerCmd(id).withTimeout(STOP_SECONDS).exec();
        } catch (NotModifiedException stoodAlready) {
            // as wished
        }
    }

    void kill() {
        resume();
        try {
            docker().killContainerCmd(id).exec();
        } catch (ConflictException stoodAlready) {
            // as wished
        }
    }

    void pause() {
        docker().pauseContainerCmd(id).exec();
    }

    void resume() {
        if (Boolean.TRUE.equals(
                docker().inspectContainerCmd(id).exec().getState().getPaused())) {
            docker().unpauseContainerCmd(id).exec();
        }
    }

    private static DockerClient docker() {
        return DockerClientFactory.instance().client();
    }
}
