/** Makes every commit of the embedded database survive whatever happens to the process or the power (ADR 0004). */
@NullMarked
package se.tillitsspegeln.operations.durable;

import org.jspecify.annotations.NullMarked;
