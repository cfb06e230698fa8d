package io.sayonce.resolution.proposal;

import java.util.UUID;

import io.sayonce.kit.core.Fact;
import io.sayonce.resolution.Resolution;

/** A fact that brings a proposal into the world. */
interface About extends Fact<Resolution> {

    UUID proposal();
}
