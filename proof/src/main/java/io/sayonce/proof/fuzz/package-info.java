/** Every operation of the four services, asked as their own descriptions say and as nobody should, and each answer judged. */
package io.sayonce.proof.fuzz;
