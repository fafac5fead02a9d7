/** Accounts, roles and the one place that answers "may this actor do this, and see this unit?". */
@NullMarked
package se.tillitsspegeln.security;

import org.jspecify.annotations.NullMarked;
