/** What SayOnce claims of itself, put to the test on this machine: it survives faults, answers bad input, and is fast. */
package io.sayonce.proof;
