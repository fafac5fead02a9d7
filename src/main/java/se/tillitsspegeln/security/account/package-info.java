/** Accounts with their passwords and logins. */
@NullMarked
package se.tillitsspegeln.security.account;

import org.jspecify.annotations.NullMarked;
