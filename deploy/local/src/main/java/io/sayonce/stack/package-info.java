/** The whole of SayOnce on one machine, and the backends that every module's tests stand on. */
package io.sayonce.stack;
