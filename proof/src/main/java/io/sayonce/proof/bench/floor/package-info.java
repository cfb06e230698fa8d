/** What the same work costs where nothing is done but this: the least that anybody could do. */
package io.sayonce.proof.bench.floor;
